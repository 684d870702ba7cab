import type { Language } from '#contract/base/language.ts';
import type { Thresholds } from '#contract/page/answering-staff.ts';
import type { AskedEntry, Base } from '../index/base.ts';
import { fitFloors } from './fit-floors.ts';
import { isClear, priorThresholds } from './judgement.ts';
import type { Ranker } from './ranker.ts';
import { canBeTried, minEntries, type TrialRound, trialRounds } from './trial-questions.ts';

/** Makes an index of entries with these texts, in their order. */
export type MakeBase = (entries: readonly AskedEntry[]) => Base | null;

/** One question whose truth is known: what the ranker was sure of, and whether that was right. */
interface Trial {
  readonly p: number;
  readonly isRight: boolean;
  /** The entry that answers it was hidden: whatever is answered is wrong. */
  readonly isHidden: boolean;
}

const wantedPrecision = 0.95;
const mostHiddenAnswered = 0.08;
/** Visitors' near-misses are taken to be a fifth of all questions; here every question is also asked as one. */
const hiddenWeight = 0.25;
/**
 * Titles that are hidden are less like what is left than what visitors ask beside them: what was found is moved this far
 * towards the prior. A ranker that has not learned from zh-venue.train answers 40 % of its near-misses without it, with three
 * phrasings an entry, and 4 % with it.
 */
const trustInPrior = 0.8;
const candidates = Array.from({ length: 48 }, (_, step) => 0.5 + step / 100);

/**
 * The threshold from which on answers are right in 95 of 100 cases, near-misses included, as far as a venue's own
 * entries tell: each phrasing is left out in turn and asked, with its entry and with its entry hidden. Entries with one
 * phrasing are asked in generated words. Without a second phrasing anywhere only the floors are fitted, which need none;
 * too few entries give the prior.
 */
export function fitThresholds(entries: readonly AskedEntry[], makeBase: MakeBase, ranker: Ranker): Thresholds {
  const base = makeBase(entries);
  if (!base) return priorThresholds;
  if (entries.length < minEntries) return priorOf(ranker, base.language);
  const { leastAnswer, ...floors } = fitFloors(entries, base, ranker);
  const prior = { ...priorThresholds, ...floors, answer: Math.max(leastAnswer, priorThresholds.answer) };
  if (!canBeTried(entries)) return prior;
  const trials = trialRounds(entries).flatMap((round) => trialsOf(round, makeBase, ranker));
  const fits = (threshold: number) => isGood(trials, threshold);
  const found = candidates.find(fits) ?? priorThresholds.answer;
  const moved = Math.round(100 * (found + trustInPrior * (priorThresholds.answer - found))) / 100;
  return { ...prior, answer: Math.max(leastAnswer, moved), origin: 'fitted' };
}

/** What few entries cannot tell of themselves is known of their language, as far as it was fitted (docs/decisions/0076). */
function priorOf({ evenChance }: Ranker, language: Language): Thresholds {
  const even = evenChance[language];
  return even === undefined ? priorThresholds : { ...priorThresholds, clarify: even, suggest: even };
}

function isGood(trials: readonly Trial[], threshold: number): boolean {
  const given = trials.filter(({ p }) => p >= threshold);
  const hidden = given.filter(({ isHidden }) => isHidden).length;
  const open = given.length - hidden;
  const right = given.filter(({ isRight }) => isRight).length;
  const allHidden = trials.filter(({ isHidden }) => isHidden).length;
  return right >= wantedPrecision * (open + hiddenWeight * hidden) && hidden <= mostHiddenAnswered * allHidden;
}

function trialsOf({ kept, asked }: TrialRound, makeBase: MakeBase, ranker: Ranker): Trial[] {
  const base = makeBase(kept);
  if (!base) return [];
  return asked.flatMap(({ id, text }) => {
    const own = base.numberOf(id);
    return [trial(base, ranker, text, id, null), trial(base, ranker, text, id, own ?? null)];
  });
}

function trial(base: Base, ranker: Ranker, text: string, id: string, hidden: number | null): Trial {
  const rows = base.find(base.analyse(text), (entry) => entry !== hidden);
  const ranked = ranker.rank(rows.map(({ features }) => features));
  const [first, second] = ranked;
  const found = first ? rows[first.place] : undefined;
  // Below the margin the product asks back, which is no answer at any threshold.
  const p = first && isClear(first.p, second?.p, priorThresholds.margin) ? first.p : 0;
  const isRight = hidden === null && found !== undefined && base.idOf(found.entry) === id;
  return { p, isRight, isHidden: hidden !== null };
}
