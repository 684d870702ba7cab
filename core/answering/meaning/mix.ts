import type { Ranker } from '../rank/ranker.ts';
import { logistic } from '../rank/trees.ts';
import { fitLogistic, meanLoss } from './logistic-regression.ts';

/** How a cosine moves the log-odds that the words alone give: `words` · log-odds + `meaning` · cosine + `offset`. */
export interface Mix {
  readonly words: number;
  readonly meaning: number;
  readonly offset: number;
}

/** One candidate of a question whose truth is known. */
export interface MixTrial {
  /** Trials of one question have one number. */
  readonly question: number;
  /** Log-odds that the words give. */
  readonly logOdds: number;
  readonly cosine: number;
  readonly isRight: boolean;
  /** How much it counts. */
  readonly weight: number;
}

/** Probabilities nearer to 0 or 1 say no more. */
const least = 0.001;

export function logOddsOfP(p: number): number {
  const kept = Math.min(1 - least, Math.max(least, p));
  return Math.log(kept / (1 - kept));
}

/**
 * The mix under which the truth is likeliest. Null where cosines would not help: where more of them would have to count
 * for less, or where what half of the questions teach does not tell the other half better than words alone.
 */
export function fitMix(trials: readonly MixTrial[]): Mix | null {
  const [even, odd] = [0, 1].map((half) => trials.filter(({ question }) => question % 2 === half));
  if (!even?.length || !odd?.length) return null;
  const worth = (usesMeaning: boolean) => meanLoss(samplesOf(odd, usesMeaning), likeliest(even, usesMeaning));
  if (worth(true) >= worth(false)) return null;
  const [words = 1, offset = 0, meaning = 0] = likeliest(trials, true);
  return words > 0 && meaning > 0 ? { words, meaning, offset } : null;
}

/** What is believed before anything is known: the words as they are, and nothing of meaning. */
const before = [1, 0, 0];

const likeliest = (trials: readonly MixTrial[], usesMeaning: boolean) =>
  fitLogistic(samplesOf(trials, usesMeaning), before);

function samplesOf(trials: readonly MixTrial[], usesMeaning: boolean) {
  return trials.map(({ logOdds, cosine, isRight, weight }) => ({
    inputs: [logOdds, 1, usesMeaning ? cosine : 0],
    isRight,
    weight,
  }));
}

/** A ranker of rows that have a cosine behind their features; rows without are ranked as ever. */
export function mixing(ranker: Ranker, { words, meaning, offset }: Mix): Ranker {
  return {
    ...ranker,
    rank: (rows) => {
      if (rows.some((row) => row.length <= ranker.featureNames.length)) return ranker.rank(rows);
      const byWords = ranker.rank(rows.map((row) => row.subarray(0, -1)));
      const mixed = byWords.map(({ place, p }) => {
        const cosine = rows[place]?.at(-1) ?? 0;
        return { place, p: logistic(words * logOddsOfP(p) + meaning * cosine + offset) };
      });
      return mixed.sort((a, b) => b.p - a.p);
    },
  };
}
