import type { Language } from '#contract/base/language.ts';
import { fitLogistic } from '#core/answering/meaning/logistic-regression.ts';
import { asideSignsIn } from '#core/answering/rank/aside-signs.ts';
import { chanceOf, choicesOf } from '#core/answering/rank/judgement.ts';
import { shifted, shiftOf } from '#core/answering/rank/pack-shift.ts';
import type { Ranker } from '#core/answering/rank/ranker.ts';
import { mostShortUnits } from '#core/answering/rank/short-trust.ts';
import { logistic, logitOf } from '#core/answering/rank/trees.ts';
import type { AsidePack } from '../asides/fit-aside-trust.ts';
import { slugOf } from './eval-venue.ts';
import { baseOfSet } from './scenes.ts';

/** A fifth of all questions have no answer, as is reckoned with elsewhere. */
const nearShare = 0.2;
/** Choices that add up to one half are worth a question back, whatever was fitted. */
const mostAskedOfChoices = 0.5;
/** Of what is said in passing, at most this share is to be offered choices, as of passing words when floors are fitted. */
const mostPassingOffered = 0.05;

/** What the choices for a question add up to, and what they held. */
export interface ChoicesSample {
  readonly chance: number;
  readonly isRight: boolean;
  /** Nothing in the pack answers it. */
  readonly isNear: boolean;
  /** It was said in passing, which no venue answers, to a ranker that tells asides; a floor alone would not. */
  readonly isPassing: boolean;
}

/**
 * What the probabilities of the choices add up to where the right one is among them as often as not, and, where asides are
 * told, hardly anything that is said in passing adds up to as much. Each is learned alone, and where a ranker is seldom sure
 * of the first, three of them tell more than their sum says.
 */
export function fitEvenChance(packs: readonly AsidePack[], language: Language, ranker: Ranker): number {
  return evenChanceOf(packs.flatMap((pack) => chancesIn(pack, language, ranker)));
}

/** The same from samples, in thousandths. */
export function evenChanceOf(seen: readonly ChoicesSample[]): number {
  const near = seen.filter(({ isNear }) => isNear).length / seen.length;
  const samples = seen.map(({ chance, isNear, isRight }) => ({
    inputs: [1, logitOf(chance)],
    isRight,
    weight: isNear ? nearShare / near : (1 - nearShare) / (1 - near),
  }));
  const [offset = 0, slope = 1] = fitLogistic(samples, [0, 1]);
  const even = logistic(-offset / slope);
  const passing = seen.flatMap(({ chance, isPassing }) => (isPassing ? [chance] : [])).sort((a, b) => b - a);
  const beyondPassing = passing[Math.floor(mostPassingOffered * passing.length)] ?? 0;
  return Math.min(mostAskedOfChoices, Math.ceil(1000 * Math.max(even, beyondPassing)) / 1000);
}

function chancesIn({ asideOf, set, tools }: AsidePack, language: Language, trained: Ranker): ChoicesSample[] {
  const { base, sample } = baseOfSet(set, language, tools);
  const ranker = shifted(trained, shiftOf(base, sample, trained));
  const asides = trained.asides[language];
  const signsIn = asideSignsIn(base.featureNames);
  const idOf = new Map(set.entries.map(({ id }, number) => [slugOf(number), id]));
  return set.queries.flatMap(({ text, gold, kind }) => {
    const question = base.analyse(text);
    // A word or two is trusted by itself, and its floor as well.
    if (trained.trustShort !== null && question.unit.length <= mostShortUnits) return [];
    const rows = base.find(question, () => true);
    const ranked = ranker.rank(rows.map(({ features }) => features));
    const signs = { ...signsIn(rows[ranked[0]?.place ?? -1]?.features), aside: asideOf(question) };
    const trusted = ranked.map(({ place, p }) => ({ place, p: asides ? asides.trusted(p, signs) : p }));
    const choices = choicesOf(trusted);
    const isRight = choices.some(({ place }) => gold.includes(idOf.get(base.idOf(rows[place]?.entry ?? -1)) ?? ''));
    const isPassing = kind === 'ood_far' && asides !== undefined;
    return [{ chance: chanceOf(choices), isNear: gold.length === 0, isPassing, isRight }];
  });
}
