import type { Language } from '#contract/base/language.ts';
import { fitLogistic, type Sample } from '#core/answering/meaning/logistic-regression.ts';
import { shifted, shiftOf } from '#core/answering/rank/pack-shift.ts';
import type { Ranker } from '#core/answering/rank/ranker.ts';
import { type ShortTrust, shortInputsOf, shortTrustSchema } from '#core/answering/rank/short-trust.ts';
import { logitOf } from '#core/answering/rank/trees.ts';
import type { UnseenPack } from '../meaning/unseen-packs.ts';
import { slugOf } from './eval-venue.ts';
import { baseOfSet } from './scenes.ts';

/**
 * A word is named in vain more often than a sentence is said in vain: of a fifth of near-misses among all questions, which is
 * reckoned with elsewhere, short ones have more than their part.
 */
const nearShare = 1 / 3;

/** A pack and the language that it is asked in. */
export interface ShortPack extends UnseenPack {
  readonly language: Language;
}

/** Fits how far the likeliest entry of a short question can be trusted, on packs that are asked in a word or two. */
export function fitShortTrust(packs: readonly ShortPack[], ranker: Ranker): ShortTrust {
  const seen = packs.flatMap((pack) => samplesOf(pack, ranker));
  const near = seen.filter(({ isNear }) => isNear).length / seen.length;
  const samples = seen.map(({ isNear, ...sample }): Sample => {
    const weight = isNear ? nearShare / near : (1 - nearShare) / (1 - near);
    return { ...sample, weight };
  });
  const names = Object.keys(shortTrustSchema.shape);
  const weights = fitLogistic(
    samples,
    names.map((name) => (name === 'logOdds' ? 1 : 0)),
  );
  const rounded = weights.map((weight) => Math.round(weight * 1000) / 1000);
  return shortTrustSchema.parse(Object.fromEntries(names.map((name, at) => [name, rounded[at]])));
}

function samplesOf({ set, tools, language }: ShortPack, trained: Ranker) {
  const { base, sample } = baseOfSet(set, language, tools);
  const ranker = shifted(trained, shiftOf(base, sample, trained));
  const inputsOf = shortInputsOf(base.featureNames);
  const idOf = new Map(set.entries.map(({ id }, number) => [slugOf(number), id]));
  return set.queries.flatMap(({ text, gold }) => {
    if (base.exactly(text, () => true) !== undefined) return [];
    const rows = base.find(base.analyse(text), () => true);
    const [first] = ranker.rank(rows.map(({ features }) => features));
    const row = first && rows[first.place];
    const inputs = row && inputsOf(row.features, logitOf(first.p));
    return inputs
      ? [{ inputs, isNear: gold.length === 0, isRight: gold.includes(idOf.get(base.idOf(row.entry)) ?? '') }]
      : [];
  });
}
