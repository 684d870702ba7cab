import type { Language } from '#contract/base/language.ts';
import { fitLogistic, type Sample } from '#core/answering/meaning/logistic-regression.ts';
import type { AsidesFile } from '#core/answering/rank/asides.ts';
import { shifted, shiftOf } from '#core/answering/rank/pack-shift.ts';
import type { Ranker } from '#core/answering/rank/ranker.ts';
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

/**
 * Fits how far candidates are moved by what a question seems. The neutral point is what near-misses are on average. Down they
 * are moved as far as tells what is answered right from near-misses; up only as far as makes them right more often, for a
 * question whose answer was not found is no aside either.
 */
export function fitAsideTrust(packs: readonly AsidePack[], language: Language, ranker: Ranker): AsidesFile['trust'] {
  const seen = packs.flatMap((pack) => samplesOf(pack, language, ranker));
  const near = seen.filter(({ isNear }) => isNear);
  const weightOfNear = nearShare / near.length;
  const weightOfOthers = (1 - nearShare) / (seen.length - near.length);
  const samples = seen.map((one) => ({ ...one, weight: seen.length * (one.isNear ? weightOfNear : weightOfOthers) }));
  const neutral = near.reduce((sum, { inputs }) => sum + (inputs.at(-1) ?? 0), 0) / near.length;
  const slope = (some: readonly Sample[]) => {
    const [, logOdds = 1, aside = 0] = fitLogistic(some, [0, 1, 0]);
    return Math.max(0, -aside / logOdds);
  };
  const rounded = (value: number) => Math.round(value * 1000) / 1000;
  return {
    neutral: rounded(neutral),
    raise: rounded(slope(samples)),
    doubt: rounded(slope(samples.filter(({ isNear, isRight }) => isNear || isRight))),
  };
}

function samplesOf({ asideOf, set, tools }: AsidePack, language: Language, trained: Ranker) {
  const { base, sample } = baseOfSet(set, language, tools);
  const ranker = shifted(trained, shiftOf(base, sample, trained));
  const idOf = new Map(set.entries.map(({ id }, number) => [slugOf(number), id]));
  return set.queries.flatMap(({ text, gold }) => {
    const question = base.analyse(text);
    const rows = base.find(question, () => true);
    const [first] = ranker.rank(rows.map(({ features }) => features));
    const row = first && rows[first.place];
    if (!row) return [];
    const isRight = gold.includes(idOf.get(base.idOf(row.entry)) ?? '');
    return [{ inputs: [1, logitOf(first.p), asideOf(question)], isNear: gold.length === 0, isRight }];
  });
}
