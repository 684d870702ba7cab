import type { Language } from '#contract/base/language.ts';
import { fitLogistic, type Sample } from '#core/answering/meaning/logistic-regression.ts';
import { type AsideSigns, type AsidesFile, trustedBy } from '#core/answering/rank/asides.ts';
import { chanceOf, choicesOf } from '#core/answering/rank/judgement.ts';
import { shifted, shiftOf } from '#core/answering/rank/pack-shift.ts';
import type { Ranker } from '#core/answering/rank/ranker.ts';
import { mostShortUnits } from '#core/answering/rank/short-trust.ts';
import { logitOf } from '#core/answering/rank/trees.ts';
import type { EngineTools } from '#core/answering/serving/engine-tools.ts';
import type { Tokens } from '#core/answering/text/tokens.ts';
import type { EvalSet } from '../answers/eval-rows.ts';
import { slugOf } from '../answers/eval-venue.ts';
import { baseOfSet } from '../answers/scenes.ts';

/** A pack, and the log-odds of an aside by what was learned without what is asked in it. */
export interface AsidePack {
  readonly set: EvalSet;
  readonly tools: EngineTools;
  readonly asideOf: (question: Tokens) => number;
}

/** A fifth of all questions have no answer, as is reckoned with elsewhere. */
const nearShare = 0.2;
/** At most so many of what is asked beside the entries, and of what is said in passing, are to be offered choices. */
const mostNearOffered = 0.25;
const mostPassingOffered = 0.05;
/** What is tried, in log-odds: where doubt begins, and how fast it grows. */
const neutrals = [-1, -1.5, -2, -2.5, -3, -3.5, -4];
const doubts = [0, 0.2, 0.4, 0.6, 0.8, 1];
const doubtsOfUnknown = [0, 0.8, 1.6, 2.4, 3.2];

/** What the ranker found for a question of more than a word or two. */
export interface AsideSample extends AsideSigns {
  /** How likely its candidates are, the first ones of them, in their order. */
  readonly chances: readonly number[];
  /** The place of the right one among them, or -1. */
  readonly right: number;
  /** Nothing in the pack answers it. */
  readonly isNear: boolean;
  /** It was said in passing: no venue answers it. */
  readonly isPassing: boolean;
}

/**
 * Fits how far candidates are moved by what a question seems: so that most questions are offered the right one, with few of
 * those offered anything that have no answer.
 */
export function fitAsideTrust(packs: readonly AsidePack[], language: Language, ranker: Ranker): AsidesFile['trust'] {
  return asideTrustOf(packs.flatMap((pack) => samplesOf(pack, language, ranker)));
}

/** The same from samples. */
export function asideTrustOf(seen: readonly AsideSample[]): AsidesFile['trust'] {
  const tried = neutrals.flatMap((neutral) => {
    const lift = liftFrom(neutral, seen);
    return doubts.flatMap((doubt) => doubtsOfUnknown.map((doubtUnknown) => ({ neutral, lift, doubt, doubtUnknown })));
  });
  const [first = { neutral: 0, lift: 0, doubt: 0, doubtUnknown: 0 }, ...others] = tried;
  let best = { trust: first, helped: helpedBy(first, seen) };
  for (const trust of others) {
    const helped = helpedBy(trust, seen);
    if (helped > best.helped) best = { trust, helped };
  }
  return best.trust;
}

/** How far candidates are to be raised where nothing speaks against them, by how often they proved right. */
function liftFrom(neutral: number, seen: readonly AsideSample[]): number {
  const near = seen.filter(({ isNear }) => isNear).length / seen.length;
  const samples = seen.map(({ aside, chances, isNear, known, right, shared }): Sample => {
    const apart = 1 - shared;
    const beyond = apart * Math.max(0, aside - neutral);
    return {
      inputs: [apart, logitOf(chances[0] ?? 0), beyond, beyond * (1 - known)],
      isRight: right === 0,
      weight: isNear ? nearShare / near : (1 - nearShare) / (1 - near),
    };
  });
  const [offset = 0, slope = 1] = fitLogistic(samples, [0, 1, 0, 0]);
  return Math.max(0, Math.round((1000 * offset) / slope) / 1000);
}

/** How many questions are offered the right entry above the floor that keeps the others from being offered anything. */
function helpedBy(trust: AsidesFile['trust'], seen: readonly AsideSample[]): number {
  const near: number[] = [];
  const passing: number[] = [];
  const right: number[] = [];
  for (const sample of seen) {
    const choices = choicesOf(sample.chances.map((p, place) => ({ place, p: trustedBy(trust, p, sample) })));
    const chance = chanceOf(choices);
    if (sample.isPassing) passing.push(chance);
    else if (sample.isNear) near.push(chance);
    else if (choices.some(({ place }) => place === sample.right)) right.push(chance);
  }
  const floor = Math.max(overtaken(near, mostNearOffered), overtaken(passing, mostPassingOffered));
  return right.filter((chance) => chance > floor).length;
}

/** What at most such a share is above. */
function overtaken(chances: readonly number[], share: number): number {
  const sorted = [...chances].sort((a, b) => b - a);
  return sorted[Math.floor(share * sorted.length)] ?? 0;
}

const mostLookedAt = 3;

function samplesOf({ asideOf, set, tools }: AsidePack, language: Language, trained: Ranker): AsideSample[] {
  const { base, sample } = baseOfSet(set, language, tools);
  const ranker = shifted(trained, shiftOf(base, sample, trained));
  const [knownPlace = -1, sharedPlace = -1] = ['sentenceKnown', 'unitOfQuestionInEntry'].map((name) =>
    base.featureNames.indexOf(name),
  );
  const idOf = new Map(set.entries.map(({ id }, number) => [slugOf(number), id]));
  return set.queries.flatMap(({ text, gold, kind }) => {
    const question = base.analyse(text);
    const rows = base.find(question, () => true);
    // A word or two has a trust of its own.
    if (rows.length === 0 || question.unit.length <= mostShortUnits) return [];
    const ranked = ranker.rank(rows.map(({ features }) => features)).slice(0, mostLookedAt);
    const features = rows[ranked[0]?.place ?? -1]?.features;
    const isGold = (place: number) => gold.includes(idOf.get(base.idOf(rows[place]?.entry ?? -1)) ?? '');
    return [
      {
        aside: asideOf(question),
        known: features?.[knownPlace] ?? 1,
        shared: features?.[sharedPlace] ?? 0,
        chances: ranked.map(({ p }) => p),
        right: ranked.findIndex(({ place }) => isGold(place)),
        isNear: gold.length === 0,
        isPassing: kind === 'ood_far',
      },
    ];
  });
}
