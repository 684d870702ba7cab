import type { Index } from '../index/index-builder.ts';
import { lightBit, termMask } from '../index/postings.ts';
import { lightWeight } from '../index/retrieve.ts';
import { fields, parts } from '../text/tokens.ts';
import { type AskedTerm, maxSequence, type QuestionView, weightOf } from './question-view.ts';

/** How the phrasing of an entry that fits best, and the entry as a whole, match a question. */
export interface PhrasingMatch {
  /** By field in turn: the share of the question that the phrasing has, and of the phrasing that the question has. */
  readonly shares: readonly number[];
  /** The share of the question that some phrasing has: unit, word, sense. */
  readonly inEntry: readonly number[];
  /** The same shares of words and senses that are not light: word of question, of phrasing, sense of both. */
  readonly telling: readonly number[];
  /** Weight of the most telling word and sense that is missed: by the entry, by the question. */
  readonly rarestMissed: readonly number[];
  /** Senses in common and not in common: asking, action, thing. */
  readonly partsShared: readonly number[];
  readonly numbersDiffer: number;
  readonly units: Int32Array;
  readonly sounds: Int32Array;
}

interface WrittenTerm {
  readonly term: number;
  readonly weight: number;
  readonly isLight: boolean;
}

const unitField = fields.indexOf('unit');
const wordField = fields.indexOf('word');
const soundField = fields.indexOf('sound');
const senseField = fields.indexOf('sense');
const tellingFields = [wordField, senseField];
const comparedParts = [parts.indexOf('asking'), parts.indexOf('action'), parts.indexOf('thing')];
const numberPart = parts.indexOf('number');
/** An entry may have 200 phrasings; the first ones are the plainest. */
const maxPhrasings = 40;
const maxDiffering = 3;

/** Compares a question with the phrasings of an entry, one by one and together. */
export function matchEntry(index: Index, question: QuestionView, entry: number): PhrasingMatch {
  const first = index.phrasingStart[entry] as number;
  const last = Math.min(index.phrasingStart[entry + 1] as number, first + maxPhrasings);
  const inEntry = new Set<number>();
  let best: { likeness: number; phrasing: number } | null = null;
  for (let phrasing = first; phrasing < last; phrasing++) {
    const common = askedTermsOf(index, question, phrasing);
    for (const term of common) inEntry.add(term);
    const likeness = common.length === 0 ? 0 : likenessOf(index, question, phrasing, common);
    if (!best || likeness > best.likeness) best = { likeness, phrasing };
  }
  const written = fields.map((_, field) => (best ? termsOf(index, best.phrasing, field) : []));
  return describe(index, question, written, inEntry);
}

/** The terms of a phrasing that are asked, in whatever field. Most have none: nothing else is made of those. */
function askedTermsOf({ forward, forwardStart }: Index, { isAsked }: QuestionView, phrasing: number): number[] {
  const start = forwardStart[phrasing * fields.length] as number;
  const end = forwardStart[(phrasing + 1) * fields.length] as number;
  const terms: number[] = [];
  for (let place = start; place < end; place++) {
    const term = ((forward[place] as number) & termMask) >>> 0;
    if (isAsked(term)) terms.push(term);
  }
  return terms;
}

/** The terms of a phrasing in one field, in order; repeated ones stay. */
function termsOf({ forward, forwardStart, weight }: Index, phrasing: number, field: number): WrittenTerm[] {
  const at = phrasing * fields.length + field;
  const terms: WrittenTerm[] = [];
  for (let place = forwardStart[at] as number; place < (forwardStart[at + 1] as number); place++) {
    const coded = forward[place] as number;
    const term = (coded & termMask) >>> 0;
    const isLight = coded >= lightBit;
    terms.push({ term, isLight, weight: (weight[term] as number) * (isLight ? lightWeight : 1) });
  }
  return terms;
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

function sharesOf(asked: readonly AskedTerm[], written: readonly WrittenTerm[]): [number, number] {
  const isWritten = (term: number) => written.some((other) => other.term === term);
  const isWanted = (term: number) => asked.some((other) => other.term === term);
  return [
    share(weightOf(asked.filter(({ term }) => isWritten(term))), weightOf(asked)),
    share(weightOf(written.filter(({ term }) => isWanted(term))), weightOf(written)),
  ];
}

/** How like a question a phrasing is that has these of its terms. Asked of every phrasing: it makes nothing. */
function likenessOf(index: Index, question: QuestionView, phrasing: number, common: readonly number[]): number {
  let sum = 0;
  for (const field of [unitField, senseField]) {
    let shared = 0;
    for (const { term, weight } of question.asked[field] ?? []) if (common.includes(term)) shared += weight;
    const ofQuestion = share(shared, question.weights[field] ?? 0);
    const ofPhrasing = askedShareOf(index, question, phrasing * fields.length + field);
    sum += share(2 * ofQuestion * ofPhrasing, ofQuestion + ofPhrasing) + ofQuestion / 2;
  }
  return sum;
}

/** The share of the terms of one field of a phrasing, as they lie at `at`, that are asked. */
function askedShareOf({ forward, forwardStart, weight }: Index, { isAsked }: QuestionView, at: number): number {
  let shared = 0;
  let whole = 0;
  for (let place = forwardStart[at] as number; place < (forwardStart[at + 1] as number); place++) {
    const coded = forward[place] as number;
    const term = (coded & termMask) >>> 0;
    const own = (weight[term] as number) * (coded >= lightBit ? lightWeight : 1);
    whole += own;
    if (isAsked(term)) shared += own;
  }
  return share(shared, whole);
}

function describe(
  index: Index,
  question: QuestionView,
  written: readonly (readonly WrittenTerm[])[],
  inEntry: ReadonlySet<number>,
): PhrasingMatch {
  const askedIn = (field: number) => question.asked[field] ?? [];
  const writtenIn = (field: number) => written[field] ?? [];
  const isTelling = ({ isLight }: { readonly isLight: boolean }) => !isLight;
  const sequence = (field: number) => Int32Array.from(writtenIn(field).slice(0, maxSequence), ({ term }) => term);
  return {
    shares: fields.flatMap((_, field) => sharesOf(askedIn(field), writtenIn(field))),
    inEntry: [unitField, wordField, senseField].map((field) =>
      share(weightOf(askedIn(field).filter(({ term }) => inEntry.has(term))), weightOf(askedIn(field))),
    ),
    telling: tellingFields.flatMap((field) =>
      sharesOf(askedIn(field).filter(isTelling), writtenIn(field).filter(isTelling)),
    ),
    rarestMissed: tellingFields.flatMap((field) => [
      rarest(askedIn(field).filter((asked) => isTelling(asked) && !inEntry.has(asked.term))),
      rarest(writtenIn(field).filter((term) => isTelling(term) && !question.isAsked(term.term))),
    ]),
    partsShared: partsShared(index, question, writtenIn(senseField)),
    numbersDiffer: numbersDiffer(index, question, writtenIn(unitField)),
    units: sequence(unitField),
    sounds: sequence(soundField),
  };
}

function rarest(terms: readonly { readonly weight: number }[]): number {
  return terms.reduce((most, { weight }) => Math.max(most, weight), 0);
}

function partsShared(index: Index, question: QuestionView, written: readonly WrittenTerm[]): number[] {
  const has = new Set(written.map(({ term }) => term));
  return comparedParts.flatMap((part) => {
    const asked = (question.asked[senseField] ?? []).filter((term) => term.part === part);
    const shared = asked.filter(({ term }) => has.has(term)).length;
    const extra = [...has].filter((term) => index.part[term] === part && !question.isAsked(term)).length;
    return [Math.min(shared, maxDiffering), Math.min(asked.length - shared + extra, maxDiffering)];
  });
}

/** 65 岁 is not 60 岁: numbers that only one of the two has. */
function numbersDiffer(index: Index, question: QuestionView, written: readonly WrittenTerm[]): number {
  const has = new Set(written.map(({ term }) => term));
  const asked = (question.asked[unitField] ?? []).filter(({ part, term }) => part === numberPart && !has.has(term));
  const extra = [...has].filter((term) => index.part[term] === numberPart && !question.isAsked(term));
  return Math.min(asked.length + extra.length, maxDiffering);
}
