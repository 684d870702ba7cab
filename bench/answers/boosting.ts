import type { Forest, Tree } from '#core/answering/rank/trees.ts';
import { createRandom } from './random.ts';

/** How boosted trees are grown. */
export interface Growth {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  readonly minLeaf: number;
  /** Share of the rows each tree sees. */
  readonly sample: number;
  readonly seed: number;
}

/** Whether more of a feature may only raise the log-odds (1), only lower them (-1), or either (0). */
export type Direction = 1 | 0 | -1;

/** Rows of features, whether each is right, and what each counts. */
export interface Lesson {
  readonly rows: readonly Float32Array[];
  readonly labels: readonly boolean[];
  readonly weights: readonly number[];
  /** By feature. What holds by reason alone need not be learned from data that may not show it. */
  readonly directions: readonly Direction[];
}

const maxBins = 48;
/** Shrinks leaves with little evidence, as in XGBoost (Chen and Guestrin 2016). */
const shrinkage = 2;
const minGain = 1e-3;

interface Binned {
  /** Upper edges of the bins of each feature. */
  readonly edges: readonly (readonly number[])[];
  /** Bin of each row, by feature. */
  readonly bins: readonly Uint8Array[];
}

interface Gradients {
  readonly slope: Float64Array;
  readonly curve: Float64Array;
}

interface Cut {
  readonly feature: number;
  readonly bin: number;
  readonly gain: number;
  readonly left: number;
  readonly right: number;
}

/** What the leaves below a node may say, so that directions hold over the whole tree (as in LightGBM). */
interface Bounds {
  readonly least: number;
  readonly most: number;
}

interface Sums {
  readonly slope: number;
  readonly curve: number;
}

const clamp = (value: number, { least, most }: Bounds) => Math.min(most, Math.max(least, value));
const worthOf = ({ slope, curve }: Sums, { least, most }: Bounds) =>
  clamp(slope / (curve + shrinkage), { least, most });
/** How much a leaf of this value lowers the loss. */
const gainOf = ({ slope, curve }: Sums, value: number) => 2 * slope * value - (curve + shrinkage) * value * value;

/** Gradient-boosted trees with logistic loss over histograms (Friedman 2001; Ke et al. 2017). */
export function boost(lesson: Lesson, growth: Growth): Forest {
  const { labels, rows, weights } = lesson;
  const binned = binRows(rows);
  const random = createRandom(growth.seed);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const right = weights.reduce((sum, weight, row) => sum + (labels[row] ? weight : 0), 0);
  const base = Math.log(right / (total - right));
  const logOdds = new Float64Array(rows.length).fill(base);
  const trees: Tree[] = [];
  const everyRow = Uint32Array.from(rows, (_, row) => row);
  for (let number = 0; number < growth.trees; number++) {
    const gradients = gradientsOf(lesson, logOdds);
    const chosen = everyRow.filter(() => random() < growth.sample);
    const everything = { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY };
    const tree = grow({ binned, gradients, growth, directions: lesson.directions }, chosen, everything, growth.depth);
    trees.push(tree);
    for (const [at, row] of rows.entries()) (logOdds[at] as number) += leafOf(tree, row);
  }
  return { base, trees };
}

function leafOf(tree: Tree, row: Float32Array): number {
  let node = tree;
  while ('feature' in node) node = (row[node.feature] as number) <= node.at ? node.left : node.right;
  return node.leaf;
}

function gradientsOf({ labels, weights }: Lesson, logOdds: Float64Array): Gradients {
  const slope = new Float64Array(logOdds.length);
  const curve = new Float64Array(logOdds.length);
  for (let row = 0; row < logOdds.length; row++) {
    const p = 1 / (1 + Math.exp(-(logOdds[row] as number)));
    const weight = weights[row] as number;
    slope[row] = weight * ((labels[row] ? 1 : 0) - p);
    curve[row] = weight * Math.max(p * (1 - p), 1e-6);
  }
  return { slope, curve };
}

interface Ground {
  readonly binned: Binned;
  readonly gradients: Gradients;
  readonly growth: Growth;
  readonly directions: readonly Direction[];
}

function grow(ground: Ground, rows: Uint32Array, bounds: Bounds, depth: number): Tree {
  const { binned, growth } = ground;
  const sums = sumOf(ground.gradients, rows);
  const leaf = { leaf: roundTo(growth.rate * worthOf(sums, bounds), 5) };
  if (depth === 0 || rows.length < 2 * growth.minLeaf) return leaf;
  const cut = bestCut(ground, rows, sums, bounds);
  if (!cut) return leaf;
  const bins = binned.bins[cut.feature] as Uint8Array;
  const isLeft = (row: number) => (bins[row] as number) <= cut.bin;
  const middle = (cut.left + cut.right) / 2;
  const direction = ground.directions[cut.feature] ?? 0;
  const below = { ...bounds, most: middle };
  const above = { ...bounds, least: middle };
  const [left, right] = direction === 0 ? [bounds, bounds] : direction > 0 ? [below, above] : [above, below];
  return {
    feature: cut.feature,
    at: binned.edges[cut.feature]?.[cut.bin] ?? 0,
    left: grow(ground, rows.filter(isLeft), left, depth - 1),
    right: grow(
      ground,
      rows.filter((row) => !isLeft(row)),
      right,
      depth - 1,
    ),
  };
}

function sumOf({ slope, curve }: Gradients, rows: Uint32Array): Sums {
  let slopes = 0;
  let curves = 0;
  for (const row of rows) {
    slopes += slope[row] as number;
    curves += curve[row] as number;
  }
  return { slope: slopes, curve: curves };
}

interface Histogram {
  readonly slopes: Float64Array;
  readonly curves: Float64Array;
  readonly counts: Uint32Array;
}

function bestCut(ground: Ground, rows: Uint32Array, sums: Sums, bounds: Bounds): Cut | null {
  const { binned, directions, gradients, growth } = ground;
  const histogram = {
    slopes: new Float64Array(maxBins),
    curves: new Float64Array(maxBins),
    counts: new Uint32Array(maxBins),
  };
  const own = { slope: valuesOf(gradients.slope, rows), curve: valuesOf(gradients.curve, rows) };
  let best: Cut | null = null;
  for (let feature = 0; feature < binned.edges.length; feature++) {
    fill(histogram, binned.bins[feature] as Uint8Array, own, rows);
    const cut = bestOf(
      histogram,
      { sums, bounds, direction: directions[feature] ?? 0, rows: rows.length },
      growth.minLeaf,
    );
    if (cut && cut.gain > (best?.gain ?? minGain)) best = { feature, ...cut };
  }
  return best;
}

/** Side by side what many features are looked at for. */
function valuesOf(all: Float64Array, rows: Uint32Array): Float64Array {
  const own = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at++) own[at] = all[rows[at] as number] as number;
  return own;
}

/** `own`: the gradients of the rows, in their order. */
function fill({ slopes, curves, counts }: Histogram, bins: Uint8Array, own: Gradients, rows: Uint32Array) {
  slopes.fill(0);
  curves.fill(0);
  counts.fill(0);
  for (let at = 0; at < rows.length; at++) {
    const bin = bins[rows[at] as number] as number;
    (slopes[bin] as number) += own.slope[at] as number;
    (curves[bin] as number) += own.curve[at] as number;
    (counts[bin] as number) += 1;
  }
}

interface Node {
  readonly sums: Sums;
  readonly bounds: Bounds;
  readonly direction: Direction;
  readonly rows: number;
}

function bestOf({ slopes, curves, counts }: Histogram, node: Node, minLeaf: number): Omit<Cut, 'feature'> | null {
  const { bounds, direction, sums } = node;
  const whole = gainOf(sums, worthOf(sums, bounds));
  let best: Omit<Cut, 'feature'> | null = null;
  let slope = 0;
  let curve = 0;
  let seen = 0;
  for (let bin = 0; bin < maxBins - 1 && node.rows - seen >= minLeaf; bin++) {
    slope += slopes[bin] as number;
    curve += curves[bin] as number;
    seen += counts[bin] as number;
    if (seen < minLeaf || node.rows - seen < minLeaf || counts[bin] === 0) continue;
    const lower = { slope, curve };
    const upper = { slope: sums.slope - slope, curve: sums.curve - curve };
    const left = worthOf(lower, bounds);
    const right = worthOf(upper, bounds);
    const gain = gainOf(lower, left) + gainOf(upper, right) - whole;
    if (direction * (right - left) >= 0 && gain > (best?.gain ?? 0)) best = { bin, gain, left, right };
  }
  return best;
}

/** Bins of about equal count; values equal to an edge lie in the bin below it. */
function binRows(rows: readonly Float32Array[]): Binned {
  const width = rows[0]?.length ?? 0;
  const edges: number[][] = [];
  const bins: Uint8Array[] = [];
  for (let feature = 0; feature < width; feature++) {
    const values = Float32Array.from(rows, (row) => row[feature] as number).sort();
    const own: number[] = [];
    for (let bin = 1; bin < maxBins; bin++) {
      const edge = roundTo(values[Math.floor((values.length * bin) / maxBins)] as number, 4);
      if (own.at(-1) !== edge) own.push(edge);
    }
    edges.push(own);
    bins.push(Uint8Array.from(rows, (row) => binOf(own, row[feature] as number)));
  }
  return { edges, bins };
}

function binOf(edges: readonly number[], value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value > (edges[middle] as number)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function roundTo(value: number, places: number): number {
  const scale = 10 ** places;
  return Math.round(value * scale) / scale;
}
