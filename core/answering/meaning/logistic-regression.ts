import { logistic } from '../trees.ts';

/** What was seen, and whether it was so. */
export interface Sample {
  readonly inputs: readonly number[];
  readonly isRight: boolean;
  readonly weight: number;
}

const steps = 30;
/** How firmly the belief from before is held: just enough to stay finite where samples leave no doubt. */
const firmness = 0.02;
const least = 1e-9;

/** The weights of the inputs under which the samples are likeliest, by Newton's method, held near `before`. */
export function fitLogistic(samples: readonly Sample[], before: readonly number[]): number[] {
  let weights = [...before];
  for (let step = 0; step < steps; step++) {
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
    const change = solve(curve, gradient);
    weights = weights.map((weight, at) => weight - (change[at] as number));
    if (Math.max(...change.map(Math.abs)) < 1e-6) break;
  }
  return weights;
}

/** How surprising the samples are, in nats; less is better. */
export function meanLoss(samples: readonly Sample[], weights: readonly number[]): number {
  let loss = 0;
  let whole = 0;
  for (const { inputs, isRight, weight } of samples) {
    const p = logistic(product(weights, inputs));
    loss -= weight * Math.log(Math.max(least, isRight ? p : 1 - p));
    whole += weight;
  }
  return whole === 0 ? 0 : loss / whole;
}

function product(weights: readonly number[], inputs: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * (inputs[at] as number), 0);
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
