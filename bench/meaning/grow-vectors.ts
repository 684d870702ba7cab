import type { GrownVectors } from '#core/answering/meaning/sentence-file.ts';
import { createRandom } from '../answers/random.ts';
import type { Example } from './examples.ts';
import { createMover, createPieceVectors, dot, type PieceVectors, type PutText, putText } from './text-vectors.ts';

/** How vectors are learned. */
export interface VectorGrowth {
  readonly dimension: number;
  readonly epochs: number;
  readonly batch: number;
  readonly rate: number;
  /** The smaller, the more only the likest of the others count. */
  readonly temperature: number;
  /** The share of its pieces that a text goes without, as if it had been said in other words. */
  readonly dropped: number;
  /** Pieces of fewer texts keep the vector that they begin with. */
  readonly minTexts: number;
  readonly seed: number;
}

/** How often a saying is put beside the title of its matter, and how often a near-miss stands among the others. */
const titleShare = 0.3;
const nearShare = 0.5;
const negligible = 1e-4;

/**
 * Learns a vector for each piece, so that two texts of one matter are nearer than each is to texts of others and to
 * near-misses: the likelihood of the right one among all of a batch (as in van den Oord, Li and Vinyals 2018), over sums
 * of pieces (as in Wu et al., StarSpace, 2018). The same seed gives the same vectors.
 */
export function growVectors(
  examples: readonly Example[],
  growth: VectorGrowth,
  onEpoch: (epoch: number, loss: number) => void,
): GrownVectors {
  const { batch, dimension, dropped, temperature } = growth;
  const random = createRandom(growth.seed);
  const vectors = createPieceVectors(examples, dimension, growth.minTexts);
  const move = createMover(vectors, growth.rate);
  const matterOf = (example: number) => examples[example]?.matter ?? null;
  const numbered = examples.map((example, number) => ({ ...example, number }));
  const byMatter = Map.groupBy(numbered, ({ matter }) => matter);
  const besides = Map.groupBy(numbered, ({ beside }) => beside);
  const put = (number: number) => putText(vectors, number, () => random() >= dropped);
  const anyOf = <Item>(some: readonly Item[]) => some[Math.floor(random() * some.length)] as Item;

  /** Another text of the same matter: its title, which stands first, or any. */
  function fellowOf(number: number): number {
    const own = (byMatter.get(matterOf(number)) ?? []).filter((other) => other.number !== number);
    return random() < titleShare ? (own[0]?.number ?? number) : anyOf(own).number;
  }

  function step(asked: readonly number[]): number {
    const anchors = asked.map(put);
    const near = asked.flatMap((number) => {
      const some = random() < nearShare ? besides.get(matterOf(number)) : undefined;
      return some ? [anyOf(some).number] : [];
    });
    const others = [...asked.map(fellowOf), ...near];
    const columns = others.map(put);
    const matters = others.map(matterOf);
    let loss = 0;
    for (const [place, anchor] of anchors.entries()) {
      const own = matters[place];
      const isOther = (column: number) => column === place || matters[column] !== own;
      loss += slopesOf(anchor, columns, place, isOther, temperature);
    }
    for (const text of [...anchors, ...columns]) move(text);
    return loss;
  }

  const asked = numbered.flatMap(({ matter, number }) =>
    matter !== null && (byMatter.get(matter)?.length ?? 0) > 1 ? [number] : [],
  );
  for (let epoch = 1; epoch <= growth.epochs; epoch++) {
    shuffle(asked, random);
    let loss = 0;
    for (let from = 0; from < asked.length; from += batch) loss += step(asked.slice(from, from + batch));
    onEpoch(epoch, loss / asked.length);
  }
  const { keys, values } = vectors;
  return {
    dimension,
    keys,
    rows: values.subarray(0, keys.length * dimension),
    centroids: centroidsOf(examples, vectors),
  };
}

/** The middle of the directions of all texts of each matter, in the order in which matters are met. */
function centroidsOf(examples: readonly Example[], vectors: PieceVectors): Float32Array[] {
  const sums = new Map<number, Float32Array>();
  for (const [number, { matter }] of examples.entries()) {
    if (matter === null) continue;
    const sum = sums.get(matter) ?? new Float32Array(vectors.dimension);
    const { direction } = putText(vectors, number, () => true);
    sums.set(
      matter,
      sum.map((value, at) => value + (direction[at] ?? 0)),
    );
  }
  return [...sums.values()];
}

/** Adds to the slopes of a text and of the columns; gives how surprising the right one was, in nats. */
function slopesOf(
  anchor: PutText,
  columns: readonly PutText[],
  right: number,
  isOther: (column: number) => boolean,
  temperature: number,
): number {
  const likeness = columns.map(({ direction }, column) =>
    isOther(column) ? dot(anchor.direction, direction) / temperature : Number.NEGATIVE_INFINITY,
  );
  const most = Math.max(...likeness);
  const parts = likeness.map((value) => Math.exp(value - most));
  const whole = parts.reduce((sum, part) => sum + part, 0);
  for (const [column, part] of parts.entries()) {
    const slope = (part / whole - (column === right ? 1 : 0)) / temperature;
    if (Math.abs(slope) < negligible) continue;
    const other = columns[column] as PutText;
    for (let at = 0; at < anchor.slope.length; at++) {
      anchor.slope[at] = (anchor.slope[at] as number) + slope * (other.direction[at] as number);
      other.slope[at] = (other.slope[at] as number) + slope * (anchor.direction[at] as number);
    }
  }
  return Math.log(whole) + most - (likeness[right] as number);
}

/** Fisher and Yates. */
function shuffle(numbers: number[], random: () => number): void {
  for (let at = numbers.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [numbers[at], numbers[other]] = [numbers[other] as number, numbers[at] as number];
  }
}
