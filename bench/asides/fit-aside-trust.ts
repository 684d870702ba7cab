import type { Language } from '#contract/base/language.ts';
import { asideSignsIn } from '#core/answering/rank/aside-signs.ts';
import { type AsideSigns, type AsidesFile, raisedShareOf, trustedBy } from '#core/answering/rank/asides.ts';
import { chanceOf, choicesOf } from '#core/answering/rank/judgement.ts';
import { shifted, shiftOf } from '#core/answering/rank/pack-shift.ts';
import type { Ranker } from '#core/answering/rank/ranker.ts';
import { mostShortUnits } from '#core/answering/rank/short-trust.ts';
import { logistic, logitOf } from '#core/answering/rank/trees.ts';
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
 * those offered anything that have no answer, and first entries are as likely as they prove.
 */
export function fitAsideTrust(packs: readonly AsidePack[], language: Language, ranker: Ranker): AsidesFile['trust'] {
  return asideTrustOf(packs.flatMap((pack) => samplesOf(pack, language, ranker)));
}

/** The same from samples. */
export function asideTrustOf(seen: readonly AsideSample[]): AsidesFile['trust'] {
  const doubted = neutrals.flatMap((neutral) =>
    doubts.flatMap((doubt) => doubtsOfUnknown.map((doubtUnknown) => ({ neutral, lift: 0, doubt, doubtUnknown }))),
  );
  const tried = doubted.map((doubt) => {
    const trust = { ...doubt, lift: liftBeside(doubt, seen) };
    return { trust, helped: helpedBy(trust, seen) };
  });
  const most = Math.max(...tried.map(({ helped }) => helped));
  const good = tried.filter(({ helped }) => helped >= nearlyMost * most);
  const [likeliest] = good
    .map(({ trust }) => ({ trust, loss: lossOf(trust, seen) }))
    .toSorted((a, b) => a.loss - b.loss);
  return likeliest?.trust ?? { neutral: 0, lift: 0, doubt: 0, doubtUnknown: 0 };
}

/** What helps nearly as many is as good where its probabilities are better. */
const nearlyMost = 0.98;

/** What first entries weigh, near-misses being a fifth. */
function weightsOf(seen: readonly AsideSample[]): (sample: AsideSample) => number {
  const near = seen.filter(({ isNear }) => isNear).length / seen.length;
  return ({ isNear }) => (isNear ? nearShare / near : (1 - nearShare) / (1 - near));
}

/** How surprising it is, in nats, which first entries are right. */
function lossOf(trust: AsidesFile['trust'], seen: readonly AsideSample[]): number {
  const weightOf = weightsOf(seen);
  let loss = 0;
  for (const sample of seen) {
    const logOdds = logitOf(trustedBy(trust, sample.chances[0] ?? 0, sample));
    loss -= weightOf(sample) * Math.log(logistic(sample.right === 0 ? logOdds : -logOdds));
  }
  return loss;
}

const liftSteps = 8;

/** How far candidates are to be raised beside a doubt for the first ones to be as likely as they prove: Newton's method. */
function liftBeside(doubt: AsidesFile['trust'], seen: readonly AsideSample[]): number {
  const weightOf = weightsOf(seen);
  const samples = seen.map((sample) => ({
    p: trustedBy(doubt, sample.chances[0] ?? 0, sample),
    raised: raisedShareOf(sample.shared),
    isRight: sample.right === 0,
    weight: weightOf(sample),
  }));
  let lift = 0;
  for (let step = 0; step < liftSteps; step++) {
    let slope = 0;
    let curve = 0;
    for (const { raised, isRight, p, weight } of samples) {
      const now = logistic(logitOf(p) + lift * raised);
      slope += weight * raised * (now - (isRight ? 1 : 0));
      curve += weight * raised ** 2 * now * (1 - now);
    }
    lift -= slope / Math.max(curve, tiny);
  }
  return Math.max(0, Math.round(1000 * lift) / 1000);
}

const tiny = 1e-9;

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
  const signsIn = asideSignsIn(base.featureNames);
  const idOf = new Map(set.entries.map(({ id }, number) => [slugOf(number), id]));
  return set.queries.flatMap(({ text, gold, kind }) => {
    const question = base.analyse(text);
    const rows = base.find(question, () => true);
    // A word or two has a trust of its own.
    if (rows.length === 0 || question.unit.length <= mostShortUnits) return [];
    const ranked = ranker.rank(rows.map(({ features }) => features)).slice(0, mostLookedAt);
    const isGold = (place: number) => gold.includes(idOf.get(base.idOf(rows[place]?.entry ?? -1)) ?? '');
    return [
      {
        ...signsIn(rows[ranked[0]?.place ?? -1]?.features),
        aside: asideOf(question),
        chances: ranked.map(({ p }) => p),
        right: ranked.findIndex(({ place }) => isGold(place)),
        isNear: gold.length === 0,
        isPassing: kind === 'ood_far',
      },
    ];
  });
}
