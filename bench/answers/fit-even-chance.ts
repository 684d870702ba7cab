import type { Language } from '#contract/base/language.ts';
import { fitLogistic } from '#core/answering/meaning/logistic-regression.ts';
import { chanceOf, choicesOf } from '#core/answering/rank/judgement.ts';
import { shifted, shiftOf } from '#core/answering/rank/pack-shift.ts';
import type { Ranker } from '#core/answering/rank/ranker.ts';
import { logistic, logitOf } from '#core/answering/rank/trees.ts';
import type { AsidePack } from '../asides/fit-aside-trust.ts';
import { slugOf } from './eval-venue.ts';
import { baseOfSet } from './scenes.ts';

/** A fifth of all questions have no answer, as is reckoned with elsewhere. */
const nearShare = 0.2;
/** Choices that add up to one half are worth a question back, whatever was fitted. */
const mostAskedOfChoices = 0.5;

/**
 * What the probabilities of the choices add up to where the right one is among them as often as not. Each is learned alone, and
 * where a ranker is seldom sure of the first, three of them tell more than their sum says.
 */
export function fitEvenChance(packs: readonly AsidePack[], language: Language, ranker: Ranker): number {
  const seen = packs.flatMap((pack) => chancesIn(pack, language, ranker));
  const near = seen.filter(({ isNear }) => isNear).length / seen.length;
  const samples = seen.map(({ chance, isNear, isRight }) => ({
    inputs: [1, logitOf(chance)],
    isRight,
    weight: isNear ? nearShare / near : (1 - nearShare) / (1 - near),
  }));
  const [offset = 0, slope = 1] = fitLogistic(samples, [0, 1]);
  return Math.min(mostAskedOfChoices, Math.round(1000 * logistic(-offset / slope)) / 1000);
}

function chancesIn({ asideOf, set, tools }: AsidePack, language: Language, trained: Ranker) {
  const { base, sample } = baseOfSet(set, language, tools);
  const ranker = shifted(trained, shiftOf(base, sample, trained));
  const asides = trained.asides[language];
  const idOf = new Map(set.entries.map(({ id }, number) => [slugOf(number), id]));
  return set.queries.map(({ text, gold }) => {
    const question = base.analyse(text);
    const rows = base.find(question, () => true);
    const ranked = ranker.rank(rows.map(({ features }) => features));
    const trusted = ranked.map(({ place, p }) => ({ place, p: asides ? asides.trusted(p, asideOf(question)) : p }));
    const choices = choicesOf(trusted);
    const isRight = choices.some(({ place }) => gold.includes(idOf.get(base.idOf(rows[place]?.entry ?? -1)) ?? ''));
    return { chance: chanceOf(choices), isNear: gold.length === 0, isRight };
  });
}
