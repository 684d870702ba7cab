import { fallbacksOf, type Language } from '#contract/base/language.ts';
import type { Question } from '#contract/page/answering.ts';
import type { Thresholds } from '#contract/page/answering-staff.ts';
import { type Base, maxCandidates } from '../index/base.ts';
import type { MeaningSide } from '../meaning/meaning-side.ts';
import type { PackedVector } from '../meaning/packed-vectors.ts';
import { normalise } from '../text/normalise.ts';
import type { Tokens } from '../text/tokens.ts';
import { featureNames, sentenceFeatureNames } from './features.ts';
import { isKnown, leastAtWord } from './fit-floors.ts';
import type { Ranked } from './judgement.ts';
import type { Ranker } from './ranker.ts';
import { evenWhereShared } from './shared-subject.ts';
import { mostShortUnits } from './short-trust.ts';
import type { Veto } from './veto.ts';

/** What a venue has in one language, and how it is looked at. */
export interface Side {
  readonly base: Base;
  readonly ranker: Ranker;
  readonly thresholds: Thresholds;
  readonly meaning: MeaningSide | null;
}

/** An entry that may be what was asked, with what it was judged by. */
export interface Found extends Ranked {
  readonly language: Language;
  readonly thresholds: Thresholds;
  readonly features: Float32Array;
  /** The question is its title or a phrasing, word for word. */
  readonly isExact: boolean;
}

/** What a question may ask for, likeliest first. `vector`: what the embedder makes of its text. */
export type Find = (question: Question, today: string, vector?: PackedVector) => readonly Found[];

export interface Finding {
  /** By the text alone. */
  readonly byText: Find;
  /** These, and what is found by what else may have been heard, unless that is nothing or what nobody may ask for. */
  readonly withOthersHeard: (found: readonly Found[], question: Question, today: string) => readonly Found[];
}

/** Looks in the question's language and those it falls back to. */
export function createFinding(sides: ReadonlyMap<Language, Side>, veto: Veto): Finding {
  const byText: Find = ({ text, language, via }, today, vector) => {
    const found = fallbacksOf(language).flatMap((tried) => {
      const side = mayBeWrittenIn(tried, text) ? sides.get(tried) : undefined;
      return side ? findIn(lookingWith(side, vector), { text, isSpoken: via === 'spoken', today }) : [];
    });
    return withExactFirst(likeliestOfEach(found));
  };
  const mayBeAsked = (text: string, language: Language) => {
    const normalised = normalise(text, language);
    return normalised !== '' && !veto.refuses(text, normalised);
  };
  return {
    byText,
    withOthersHeard: (found, question, today) => {
      const others = (question.alternatives ?? []).filter((text) => mayBeAsked(text, question.language));
      const foundByOthers = others
        .slice(0, mostOthers)
        .flatMap((text) => byText({ ...question, text }, today))
        .map((one) => ({ ...one, p: one.p * otherTrust }));
      return likeliestOfEach([...found, ...foundByOthers]);
    },
  };
}

/** What has letters and no Latin one is not asked in English: whatever were found there would be found by chance. */
function mayBeWrittenIn(language: Language, text: string): boolean {
  return language !== 'en' || /\p{Script=Latin}/u.test(text) || !/\p{Letter}/u.test(text);
}

/** More of them cost time and seldom hold what the first ones do not. */
const mostOthers = 3;
/** The recogniser held the others for less likely than its first choice. */
const otherTrust = 0.9;

function likeliestOfEach(all: readonly Found[]): readonly Found[] {
  const best = new Map<string, Found>();
  for (const found of all) if (found.p > (best.get(found.entryId)?.p ?? -1)) best.set(found.entryId, found);
  const byLikelihood = (a: Found, b: Found) => Number(b.isExact) - Number(a.isExact) || b.p - a.p;
  return [...best.values()].sort(byLikelihood).slice(0, maxCandidates);
}

type Looking = Pick<Side, 'base' | 'ranker' | 'thresholds'>;

/** The side as it looks at a question that has a vector. */
function lookingWith(side: Side, vector: PackedVector | undefined): Looking {
  const { meaning } = side;
  return meaning && vector ? { ...meaning, base: meaning.baseFor(vector) } : side;
}

interface Sought {
  readonly text: string;
  readonly isSpoken: boolean;
  readonly today: string;
}

function findIn({ base, ranker, thresholds }: Looking, { text, isSpoken, today }: Sought): readonly Found[] {
  const { language } = base;
  const isShown = (entry: number) => base.isValid(entry, today);
  const exact = base.exactly(text, isShown);
  const question = base.analyse(text);
  const saysNothing = isFiller(question);
  const strange = isStrange(base, question);
  const isShort = question.unit.length <= mostShortUnits;
  const floors = isShort ? floorsOfShort(ranker, language, thresholds) : thresholds;
  const rows = base.find(question, isShown, { isSpoken, others: exact === undefined ? [] : [exact] });
  const ranked = ranker.rank(rows.map(({ features }) => features));
  const found = ranked.flatMap(({ place, p }) => {
    const row = rows[place];
    if (!row) return [];
    const { entry, features } = row;
    const isExact = entry === exact && (features[sharedFeature] ?? 0) >= leastShared;
    const most = saysNothing ? fillerP : strange && (features[alikeFeature] ?? 0) < leastAlike ? strangeP : 1;
    const likely = Math.min(p, most);
    return [
      { entryId: base.idOf(entry), p: isExact ? exactP : likely, thresholds: floors, language, features, isExact },
    ];
  });
  return isShort && ranker.trustShort !== null ? evenWhereShared(found) : found;
}

/**
 * What choices must add up to was fitted on sentences, and holds no floor down for a word or two: how far these can be trusted
 * was fitted by itself.
 */
function floorsOfShort({ evenChance, trustShort }: Ranker, language: Language, thresholds: Thresholds): Thresholds {
  const even = evenChance[language];
  if (even === undefined || trustShort === null) return thresholds;
  const floorOf = (fitted: number) => (fitted < even ? fitted : Math.max(fitted, leastAtWord));
  return { ...thresholds, clarify: floorOf(thresholds.clarify), suggest: floorOf(thresholds.suggest) };
}

/** Whoever says the very words of an entry means it. */
const exactP = 0.99;
/** So much of the question an entry must have whose words it seems to be: two texts may share a hash. */
const leastShared = 0.5;
const sharedFeature = featureNames.indexOf('unitOfQuestionInEntry');
/** What fills a pause may stand in many phrasings: not even three of them together are worth a question back. */
const fillerP = 0.05;
/** A short word that neither the pack has nor means what an entry means is no reason to offer it. */
const strangeP = 0.2;
const mostStrangeUnits = 2;
const leastAlike = 0.7;
const alikeFeature = featureNames.length + sentenceFeatureNames.indexOf('sentence');

/** Whether a question is nothing but what fills a pause (嗯嗯啊啊). What it has in common with spoken phrasings is no reason to offer them. */
function isFiller({ sense, unit }: Tokens): boolean {
  return unit.length > 0 && [...unit, ...sense].every(({ part }) => part === 'filler');
}

function isStrange(base: Base, question: Tokens): boolean {
  return question.unit.length <= mostStrangeUnits && !isKnown(base, question);
}

/** Beside an entry whose very words are said, the others are as likely as they would be if it were not meant. */
function withExactFirst(found: readonly Found[]): readonly Found[] {
  if (!found[0]?.isExact) return found;
  return found.map((one) => (one.isExact ? one : { ...one, p: one.p * (1 - exactP) }));
}
