import { logistic } from '#core/answering/rank/trees.ts';
import type { AsideText } from './aside-texts.ts';

/** How the weights of pieces are learned. */
const asideGrowth = { minTexts: 5, steps: 200, rate: 0.1, firmness: 10 } as const;

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
  const kept = keysMetIn(texts, minTexts);
  const placeOf = new Map(kept.map((key, place) => [key, place]));
  const rows = texts.map((text) => ({
    ...text,
    places: Int32Array.from(text.keys.flatMap((key) => placeOf.get(key) ?? [])),
  }));
  // The last weight is that of a text of which nothing is known, which nothing holds near zero.
  const base = kept.length;
  const weights = new Float64Array(kept.length + 1);
  const squares = new Float64Array(kept.length + 1).fill(tiny);
  for (let step = 0; step < steps; step++) {
    const slopes = weights.map((weight, place) => (place === base ? 0 : firmness * weight));
    for (const row of rows) addSlopes(slopes, row, weights, base);
    for (const [place, slope] of slopes.entries()) {
      squares[place] = (squares[place] as number) + slope * slope;
      weights[place] = (weights[place] as number) - (rate * slope) / Math.sqrt(squares[place] as number);
    }
  }
  return { weights: new Map(kept.map((key, place) => [key, weights[place] as number])), base: weights[base] as number };
}

const tiny = 1e-8;

/** The pieces that so many texts have. */
function keysMetIn(texts: readonly AsideText[], minTexts: number): number[] {
  const met = new Map<number, number>();
  for (const { keys } of texts) for (const key of keys) met.set(key, (met.get(key) ?? 0) + 1);
  return [...met].filter(([, count]) => count >= minTexts).map(([key]) => key);
}

interface Row extends AsideText {
  readonly places: Int32Array;
}

/** Adds how a text would have the weights of its pieces move. */
function addSlopes(slopes: Float64Array, { isAside, places, weight }: Row, weights: Float64Array, base: number): void {
  let sum = weights[base] as number;
  for (const place of places) sum += weights[place] as number;
  const slope = weight * (logistic(sum) - (isAside ? 1 : 0));
  for (const place of [base, ...places]) slopes[place] = (slopes[place] as number) + slope;
}
