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

/** A table of entries in the order of their numbers; an entry may have any number of vectors. */
export function createVectorTable(entries: readonly (readonly PackedVector[])[], dimension: number): VectorTable {
  const rowStart = new Uint32Array(entries.length + 1);
  for (const [entry, vectors] of entries.entries()) {
    rowStart[entry + 1] = (rowStart[entry] as number) + vectors.length;
  }
  const rowCount = rowStart[entries.length] as number;
  const rows = new Int8Array(rowCount * dimension);
  const owners = new Uint32Array(rowCount);
  for (const [entry, vectors] of entries.entries()) {
    const first = rowStart[entry] as number;
    owners.fill(entry, first, first + vectors.length);
    for (const [place, vector] of vectors.entries()) rows.set(vector, (first + place) * dimension);
  }
  const lengths = Float32Array.from(owners, (_, row) => lengthOf(rows, row * dimension, dimension));
  const sketches = rowCount > maxCompared ? createSignSketches(rows, dimension) : null;
  const all = Uint32Array.from(entries.keys());

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
