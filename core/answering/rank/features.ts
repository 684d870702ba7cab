import type { Index } from '../index/index-builder.ts';
import type { Candidate } from '../index/retrieve.ts';
import { fields, type Tokens } from '../text/tokens.ts';
import { longestCommonRun, longestCommonSubsequence } from './common-sequences.ts';
import { matchEntry } from './phrasing-match.ts';
import { viewQuestion } from './question-view.ts';

/** What the model sees of a question and a candidate, in this order; a trained file names the features it was made with. */
export const featureNames = [
  'score',
  'behindBest',
  'aheadOfNext',
  'place',
  ...fields.flatMap((field) => [`${field}OfQuestion`, `${field}OfPhrasing`] as const),
  'unitOfQuestionInEntry',
  'wordOfQuestionInEntry',
  'senseOfQuestionInEntry',
  'tellingWordOfQuestion',
  'tellingWordOfPhrasing',
  'tellingSenseOfQuestion',
  'tellingSenseOfPhrasing',
  'rarestWordMissedByEntry',
  'rarestWordMissedByQuestion',
  'rarestSenseMissedByEntry',
  'rarestSenseMissedByQuestion',
  'askingShared',
  'askingDiffers',
  'actionShared',
  'actionDiffers',
  'thingShared',
  'thingDiffers',
  'orderOfQuestion',
  'orderOfPhrasing',
  'soundOrder',
  'runOfQuestion',
  'runOfPhrasing',
  'numbersDiffer',
  'length',
] as const;

/**
 * What a base with a sentence model puts behind them: how near the candidate is, how far it leads, how much of the question
 * is known; how near the question is to the nearest matter that was learned, how near the candidate is to that one, and
 * how far it leads in this; and, word by word, how much of the question and of a phrasing the other has words for that mean
 * it, how far it leads in both, and what the word says that each misses most.
 */
export const sentenceFeatureNames = [
  'sentence',
  'sentenceLead',
  'sentenceKnown',
  'matterOfQuestion',
  'matterOfEntry',
  'matterLead',
  'meaningOfQuestion',
  'meaningOfPhrasing',
  'meaningLead',
  'meaningMissedByEntry',
  'meaningMissedByQuestion',
] as const;

/**
 * What every base puts behind all others: how much of a short question the title of the candidate has, by weight; 0 for
 * longer ones. No forest has learned from them.
 */
export const titleFeatureNames = ['unitOfQuestionInTitle', 'senseOfQuestionInTitle'] as const;

/** Behind those the log-odds that the question is an aside; 0 where nobody has learned to tell. */
export const asideFeatureName = 'aside';

/** All that stands behind what forests have learned from. */
export const unlearnedFeatureNames = [...titleFeatureNames, asideFeatureName] as const;

const maxPlace = 5;

/** The features of candidates in the order they come in, each row as long as `featureNames`. */
export function featuresOf(index: Index, question: Tokens, candidates: readonly Candidate[]): Float32Array[] {
  const view = viewQuestion(index, question);
  const best = candidates[0]?.score ?? 0;
  return candidates.map(({ entry, score }, place) => {
    const match = matchEntry(index, view, entry);
    const next = candidates[place === 0 ? 1 : 0]?.score ?? 0;
    return new Float32Array([
      score,
      best - score,
      place === 0 ? score - next : 0,
      Math.min(place, maxPlace),
      ...match.shares,
      ...match.inEntry,
      ...match.telling,
      ...match.rarestMissed,
      ...match.partsShared,
      ...sequenceFeatures(view.units, match.units, view.sounds, match.sounds),
      match.numbersDiffer,
      Math.min(view.units.length, 30),
    ]);
  });
}

/** Features with more of them behind. */
export function withMore(features: Float32Array, more: readonly number[]): Float32Array {
  const longer = new Float32Array(features.length + more.length);
  longer.set(features);
  longer.set(more, features.length);
  return longer;
}

function sequenceFeatures(asked: Int32Array, written: Int32Array, heard: Int32Array, spoken: Int32Array): number[] {
  const common = longestCommonSubsequence(asked, written);
  const run = longestCommonRun(asked, written);
  const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
  return [
    share(common, asked.length),
    share(common, written.length),
    share(2 * longestCommonSubsequence(heard, spoken), heard.length + spoken.length),
    share(run, asked.length),
    share(run, written.length),
  ];
}
