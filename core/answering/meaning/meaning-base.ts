import type { Base } from '../index/base.ts';
import type { Tokens } from '../text/tokens.ts';
import type { PackedVector } from './packed-vectors.ts';
import type { VectorTable } from './vector-table.ts';

/** So many entries are candidates for what they mean, whatever words they share. */
const maxByMeaning = 15;

/**
 * A base whose candidates are also those nearest by meaning, and whose rows have the cosine behind the other features.
 * `vectorOf` knows the vector of a question; one that it does not know gets rows without.
 */
export function withMeaning(
  base: Base,
  table: VectorTable,
  vectorOf: (text: string) => PackedVector | undefined,
): Base {
  const vectors = new WeakMap<Tokens, PackedVector>();
  return {
    ...base,
    analyse: (text) => {
      const tokens = base.analyse(text);
      const vector = vectorOf(text);
      if (vector) vectors.set(tokens, vector);
      return tokens;
    },
    find: (question, isShown, how) => {
      const vector = vectors.get(question);
      if (!vector) return base.find(question, isShown, how);
      const { nearest, cosineOf } = table.compare(vector);
      const others = [...(how?.others ?? []), ...nearest(maxByMeaning, isShown)];
      const rows = base.find(question, isShown, { ...how, others });
      return rows.map((row) => ({ ...row, features: withLast(row.features, cosineOf(row.entry)) }));
    },
  };
}

function withLast(features: Float32Array, value: number): Float32Array {
  const longer = new Float32Array(features.length + 1);
  longer.set(features);
  longer[features.length] = value;
  return longer;
}
