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

/** Fits how much less a candidate can be trusted, the more the question seems an aside. */
export function fitAsideTrust(packs: readonly AsidePack[], language: Language, ranker: Ranker): AsidesFile['trust'] {
  const seen = packs.flatMap((pack) => samplesOf(pack, language, ranker));
  const near = seen.filter(({ isNear }) => isNear).length / seen.length;
  const samples = seen.map(({ isNear, ...sample }): Sample => {
    const weight = isNear ? nearShare / near : (1 - nearShare) / (1 - near);
    return { ...sample, weight };
  });
  const [offset = 0, logOdds = 1, aside = 0] = fitLogistic(samples, [0, 1, 0]);
  const rounded = (weight: number) => Math.round(weight * 1000) / 1000;
  return { offset: rounded(offset), logOdds: rounded(logOdds), aside: rounded(aside) };
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
