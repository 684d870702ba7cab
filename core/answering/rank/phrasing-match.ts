import type { Index } from '../index/index-builder.ts';
import { lightBit, termMask } from '../index/postings.ts';
import { lightWeight } from '../index/retrieve.ts';
import { fields, parts } from '../text/tokens.ts';
import { type AskedTerm, maxSequence, type QuestionView } from './question-view.ts';

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
  let best: { likeness: number; written: readonly (readonly WrittenTerm[])[] } | null = null;
  for (let phrasing = first; phrasing < last; phrasing++) {
    const written = fields.map((_, field) => termsOf(index, phrasing, field));
    for (const { term } of written.flat()) if (question.isAsked(term)) inEntry.add(term);
    const likeness = likenessOf(question, written);
    if (!best || likeness > best.likeness) best = { likeness, written };
  }
  return describe(index, question, best?.written ?? fields.map(() => []), inEntry);
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

function weightOf(terms: readonly { readonly weight: number }[]): number {
  let sum = 0;
  for (const { weight } of terms) sum += weight;
  return sum;
}

function sharesOf(asked: readonly AskedTerm[], written: readonly WrittenTerm[]): [number, number] {
  const has = new Set(written.map(({ term }) => term));
  const wants = new Set(asked.map(({ term }) => term));
  return [
    share(weightOf(asked.filter(({ term }) => has.has(term))), weightOf(asked)),
    share(weightOf(written.filter(({ term }) => wants.has(term))), weightOf(written)),
  ];
}

function likenessOf(question: QuestionView, written: readonly (readonly WrittenTerm[])[]): number {
  let sum = 0;
  for (const field of [unitField, senseField]) {
    const [ofQuestion, ofPhrasing] = sharesOf(question.asked[field] ?? [], written[field] ?? []);
    sum += share(2 * ofQuestion * ofPhrasing, ofQuestion + ofPhrasing) + ofQuestion / 2;
  }
  return sum;
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
