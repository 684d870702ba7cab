import { logistic } from '#core/answering/rank/trees.ts';
import type { AsideText } from './aside-texts.ts';

/** How the weights of pieces are learned. */
export const asideGrowth = { minTexts: 5, steps: 200, rate: 0.1, firmness: 10 } as const;

/** What each piece tells for an aside, in log-odds, and what a text tells of which nothing is known. */
export interface GrownAsides {
  readonly weights: ReadonlyMap<number, number>;
  readonly base: number;
}

/**
 * A logistic regression on which pieces a text has, held near zero (`firmness`), by gradient descent with a step for each
 * weight (Adagrad; Duchi, Hazan and Singer 2011). The same texts give the same weights.
 */
export function growAsides(texts: readonly AsideText[]): GrownAsides {
  const { firmness, minTexts, rate, steps } = asideGrowth;
  const met = new Map<number, number>();
  for (const { keys } of texts) for (const key of keys) met.set(key, (met.get(key) ?? 0) + 1);
  const kept = [...met].filter(([, count]) => count >= minTexts).map(([key]) => key);
  const placeOf = new Map(kept.map((key, place) => [key, place]));
  const rows = texts.map(({ keys }) => Int32Array.from(keys.flatMap((key) => placeOf.get(key) ?? [])));
  const weights = new Float64Array(kept.length);
  const squares = new Float64Array(kept.length).fill(1e-8);
  let base = 0;
  let baseSquares = 1e-8;
  for (let step = 0; step < steps; step++) {
    const slopes = weights.map((weight) => firmness * weight);
    let baseSlope = 0;
    for (const [number, row] of rows.entries()) {
      const { isAside, weight } = texts[number] as AsideText;
      let sum = base;
      for (const place of row) sum += weights[place] as number;
      const slope = weight * (logistic(sum) - (isAside ? 1 : 0));
      baseSlope += slope;
      for (const place of row) slopes[place] = (slopes[place] as number) + slope;
    }
    for (const [place, slope] of slopes.entries()) {
      squares[place] = (squares[place] as number) + slope * slope;
      weights[place] = (weights[place] as number) - (rate * slope) / Math.sqrt(squares[place] as number);
    }
    baseSquares += baseSlope * baseSlope;
    base -= (rate * baseSlope) / Math.sqrt(baseSquares);
  }
  return { weights: new Map(kept.map((key, place) => [key, weights[place] as number])), base };
}
