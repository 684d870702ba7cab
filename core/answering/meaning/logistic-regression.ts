import { logistic } from '../rank/trees.ts';

/** What was seen, and whether it was so. */
export interface Sample {
  readonly inputs: readonly number[];
  readonly isRight: boolean;
  readonly weight: number;
}

const maxSteps = 50;
const maxHalvings = 20;
const enough = 1e-7;
/** How firmly the belief from before is held: just enough to stay finite where samples leave no doubt. */
const firmness = 0.02;
const least = 1e-9;

/**
 * The weights of the inputs under which the samples are likeliest, held near `before`: Newton's method, with steps
 * halved until they lead downhill.
 */
export function fitLogistic(samples: readonly Sample[], before: readonly number[]): readonly number[] {
  const cost = (weights: readonly number[]) =>
    lossOf(samples, weights) + (firmness / 2) * distance(weights, before) ** 2;
  let weights = before;
  let now = cost(weights);
  for (let step = 0; step < maxSteps; step++) {
    const change = newtonStep(samples, weights, before);
    let share = 1;
    let next = moved(weights, change, share);
    for (let halving = 0; halving < maxHalvings && cost(next) > now; halving++) {
      share /= 2;
      next = moved(weights, change, share);
    }
    const then = cost(next);
    if (then > now - enough) break;
    weights = next;
    now = then;
  }
  return weights;
}

/** How surprising the samples are on average, in nats; less is better. */
export function meanLoss(samples: readonly Sample[], weights: readonly number[]): number {
  return lossOf(samples, weights) / samples.reduce((whole, { weight }) => whole + weight, 0);
}

function lossOf(samples: readonly Sample[], weights: readonly number[]): number {
  let loss = 0;
  for (const { inputs, isRight, weight } of samples) {
    const p = logistic(product(weights, inputs));
    loss -= weight * Math.log(Math.max(least, isRight ? p : 1 - p));
  }
  return loss;
}

const moved = (weights: readonly number[], change: readonly number[], share: number) =>
  weights.map((weight, at) => weight - share * (change[at] as number));

const distance = (a: readonly number[], b: readonly number[]) =>
  Math.hypot(...a.map((value, at) => value - (b[at] as number)));

function product(weights: readonly number[], inputs: readonly number[]): number {
  let sum = 0;
  for (const [at, weight] of weights.entries()) sum += weight * (inputs[at] as number);
  return sum;
}

function newtonStep(samples: readonly Sample[], weights: readonly number[], before: readonly number[]): number[] {
  const gradient = weights.map((weight, at) => firmness * (weight - (before[at] as number)));
  const curve = weights.map((_, at) => weights.map((__, other) => (at === other ? firmness : 0)));
  for (const { inputs, isRight, weight } of samples) {
    const p = logistic(product(weights, inputs));
    const error = weight * (p - (isRight ? 1 : 0));
    const slope = weight * p * (1 - p);
    for (const [at, input] of inputs.entries()) {
      gradient[at] = (gradient[at] as number) + error * input;
      const row = curve[at] as number[];
      for (const [other, value] of inputs.entries()) row[other] = (row[other] as number) + slope * input * value;
    }
  }
  return solve(curve, gradient);
}

/** Gauss and Jordan; the matrix is symmetric and positive, so no pivot is zero. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] as number]);
  for (const [at, pivotRow] of rows.entries()) {
    const pivot = pivotRow[at] as number;
    for (const [place, value] of pivotRow.entries()) pivotRow[place] = value / pivot;
    for (const row of rows) {
      if (row === pivotRow) continue;
      const factor = row[at] as number;
      for (const [place, value] of pivotRow.entries()) row[place] = (row[place] as number) - factor * value;
    }
  }
  return rows.map((row) => row.at(-1) as number);
}
