import { createGrowingNumbers } from '../index/growing.ts';
import { dotProduct, lengthOf, type PackedVector } from './packed-vectors.ts';
import { createSignSketches } from './sign-sketches.ts';

/** The vectors of the phrasings of a base's entries. */
export interface VectorTable {
  readonly compare: (vector: PackedVector) => Comparison;
}

/** A question beside the entries. */
export interface Comparison {
  /** How near the nearest phrasing of an entry is, as a cosine. */
  readonly cosineOf: (entry: number) => number;
  /** The entries with the highest cosines that may be shown, best first. */
  readonly nearest: (limit: number, isShown: (entry: number) => boolean) => readonly number[];
}

/** What an entry without a vector has: as far as can be. */
const farthest = -1;
/** Up to so many phrasings each is compared; of more only those whose signs are likest (a tenth of the time). */
const maxCompared = 2000;
const likestCompared = 1000;

/** Takes the vectors of entries in the order of their numbers; an entry may have any number of them. */
export interface VectorTableBuilder {
  readonly add: (vectors: readonly PackedVector[]) => void;
  readonly finish: () => VectorTable;
}

/** A table of entries in the order of their numbers. */
export function createVectorTable(entries: readonly (readonly PackedVector[])[], dimension: number): VectorTable {
  const builder = createVectorTableBuilder(dimension);
  for (const vectors of entries) builder.add(vectors);
  return builder.finish();
}

export function createVectorTableBuilder(dimension: number): VectorTableBuilder {
  const owners = createGrowingNumbers();
  let rows = new Int8Array(64 * dimension);
  let entryCount = 0;
  return {
    add: (vectors) => {
      for (const vector of vectors) {
        const start = owners.length() * dimension;
        if (start === rows.length) rows = grown(rows);
        rows.set(vector, start);
        owners.push(entryCount);
      }
      entryCount += 1;
    },
    finish: () => {
      const whole = rows.slice(0, owners.length() * dimension);
      rows = new Int8Array(0);
      return tableOf(whole, owners.take(), entryCount, dimension);
    },
  };
}

/** Frees what is copied at once: the collector would leave one array of every size lying about. */
function grown(from: Int8Array<ArrayBuffer>): Int8Array<ArrayBuffer> {
  const longer = new Int8Array(from.length * 2);
  longer.set(from);
  from.buffer.transfer(0);
  return longer;
}

/** `owners`: the entry of each row, in order. */
function tableOf(rows: Int8Array, owners: Uint32Array, entryCount: number, dimension: number): VectorTable {
  const rowCount = owners.length;
  const rowStart = new Uint32Array(entryCount + 1);
  for (const entry of owners) rowStart[entry + 1] = (rowStart[entry + 1] as number) + 1;
  for (let entry = 0; entry < entryCount; entry++)
    rowStart[entry + 1] = (rowStart[entry + 1] as number) + (rowStart[entry] as number);
  const lengths = Float32Array.from(owners, (_, row) => lengthOf(rows, row * dimension, dimension));
  const sketches = rowCount > maxCompared ? createSignSketches(rows, dimension) : null;
  const all = Uint32Array.from({ length: entryCount }, (_, entry) => entry);

  return {
    compare: (vector) => {
      const own = lengthOf(vector, 0, dimension);
      const cosineOf = (entry: number) => {
        let nearest = farthest;
        for (let row = rowStart[entry] as number; row < (rowStart[entry + 1] as number); row++) {
          const cosine = dotProduct(vector, rows, row * dimension) / (own * (lengths[row] as number));
          if (cosine > nearest) nearest = cosine;
        }
        return nearest;
      };
      const compared = () =>
        sketches ? new Set(sketches.likest(vector, likestCompared).map((row) => owners[row] as number)) : all;
      return { cosineOf, nearest: (limit, isShown) => highest(compared(), cosineOf, limit, isShown) };
    },
  };
}

function highest(
  entries: Iterable<number>,
  cosineOf: (entry: number) => number,
  limit: number,
  isShown: (entry: number) => boolean,
): number[] {
  const best: { readonly entry: number; readonly cosine: number }[] = [];
  for (const entry of entries) {
    if (!isShown(entry)) continue;
    const cosine = cosineOf(entry);
    if (cosine <= (best[limit - 1]?.cosine ?? farthest)) continue;
    let place = best.length;
    while (place > 0 && (best[place - 1]?.cosine ?? 0) < cosine) place -= 1;
    best.splice(place, 0, { entry, cosine });
    if (best.length > limit) best.pop();
  }
  return best.map(({ entry }) => entry);
}
