import { dotProduct, lengthOf, type PackedVector } from './packed-vectors.ts';

/** The vectors of the phrasings of a base's entries, compared one by one: exact, and quick enough for 100,000. */
export interface VectorTable {
  /** How near each entry's nearest phrasing is to a vector, as a cosine; valid until the next call. */
  readonly cosines: (vector: PackedVector) => Float32Array;
}

/** What an entry without a vector has: as far as can be. */
export const farthest = -1;

/** A table of entries in the order of their numbers; an entry may have any number of vectors. */
export function createVectorTable(entries: readonly (readonly PackedVector[])[], dimension: number): VectorTable {
  const owners = Uint32Array.from(entries.flatMap((vectors, entry) => vectors.map(() => entry)));
  const rows = new Int8Array(owners.length * dimension);
  let filled = 0;
  for (const vectors of entries) {
    for (const vector of vectors) {
      rows.set(vector, filled);
      filled += dimension;
    }
  }
  const lengths = Float32Array.from(owners, (_, row) => lengthOf(rows, row * dimension, dimension));
  const nearest = new Float32Array(entries.length);
  return {
    cosines: (vector) => {
      const own = lengthOf(vector, 0, dimension);
      nearest.fill(farthest);
      for (let row = 0; row < owners.length; row++) {
        const cosine = dotProduct(vector, rows, row * dimension) / (own * (lengths[row] as number));
        const entry = owners[row] as number;
        if (cosine > (nearest[entry] as number)) nearest[entry] = cosine;
      }
      return nearest;
    },
  };
}

/** The entries with the highest cosines that may be shown, best first. */
export function highest(cosines: Float32Array, limit: number, isShown: (entry: number) => boolean): number[] {
  const best: number[] = [];
  const cosineOf = (entry: number | undefined) => (entry === undefined ? farthest : (cosines[entry] as number));
  for (let entry = 0; entry < cosines.length; entry++) {
    const cosine = cosines[entry] as number;
    if (cosine <= (best.length < limit ? farthest : cosineOf(best[limit - 1])) || !isShown(entry)) continue;
    let place = best.length;
    while (place > 0 && cosineOf(best[place - 1]) < cosine) place -= 1;
    best.splice(place, 0, entry);
    if (best.length > limit) best.pop();
  }
  return best;
}
