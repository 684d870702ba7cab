import type { Embedding } from '#contract/process/vision-process.ts';

/** A description of somebody, kept with their consent. A person may have several. */
export interface Template {
  /** Whose it is; only compared with others of its kind. */
  readonly person: string;
  /** Of length 1, from the recogniser that is in use. */
  readonly embedding: Embedding;
}

/** From where on a description is somebody's, as a cosine, and how much nearer they must be than the next person. */
export interface MatchLimits {
  readonly threshold: number;
  readonly margin: number;
}

/** `unclear`: two people are too much alike to tell which of them it is. */
export type Match =
  | { readonly kind: 'match'; readonly person: string; readonly similarity: number }
  | { readonly kind: 'unclear' }
  | { readonly kind: 'none' };

/** The templates that a face may be compared with: one person's after their code, or those of today. */
export interface Gallery {
  readonly people: number;
  /** The person whose nearest template is nearest. Those who are barred are passed over, as if they had no template. */
  readonly match: (embedding: Embedding, limits: MatchLimits, barred?: ReadonlySet<string>) => Match;
  /** Overwrites the copies of the templates; nobody is found from then on. */
  readonly wipe: () => void;
}

/**
 * Copies templates into one block, in which all are compared in one pass.
 * @throws {RangeError} for a template of another dimension: it was made by another recogniser.
 */
export function createGallery(templates: readonly Template[], dimension: number): Gallery {
  const block = new Float32Array(templates.length * dimension);
  const people = [...new Set(templates.map(({ person }) => person))];
  const numberOf = new Map(people.map((person, number) => [person, number]));
  const owners = Int32Array.from(templates, ({ person }) => numberOf.get(person) ?? -1);
  for (const [row, { embedding }] of templates.entries()) {
    requireDimension(embedding, dimension);
    block.set(embedding, row * dimension);
  }
  let isWiped = false;

  const nearest = (embedding: Embedding) => {
    const best = new Float32Array(people.length).fill(-1);
    for (let row = 0; row < owners.length; row += 1) {
      const similarity = dotAt(block, row * dimension, embedding);
      const owner = owners[row] as number;
      if (similarity > (best[owner] as number)) best[owner] = similarity;
    }
    return best;
  };
  return {
    people: people.length,
    match: (embedding, { threshold, margin }, barred = new Set()) => {
      requireDimension(embedding, dimension);
      if (isWiped) return { kind: 'none' };
      const ranked = [...nearest(embedding).entries()]
        .filter(([number, similarity]) => similarity >= threshold - margin && !barred.has(people[number] ?? ''))
        .toSorted(([, one], [, other]) => other - one);
      const [first, second] = ranked;
      if (!first || first[1] < threshold) return { kind: 'none' };
      if (second && first[1] - second[1] < margin) return { kind: 'unclear' };
      return { kind: 'match', person: people[first[0]] ?? '', similarity: first[1] };
    },
    wipe: () => {
      isWiped = true;
      block.fill(0);
    },
  };
}

/** The cosine of two descriptions of length 1: 1 for the same picture, about 0 for strangers. */
export function similarityOf(one: Embedding, other: Embedding): number {
  requireDimension(other, one.length);
  return dotAt(one, 0, other);
}

function dotAt(block: Float32Array, start: number, vector: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < vector.length; at += 1) sum += (block[start + at] as number) * (vector[at] as number);
  return sum;
}

function requireDimension(embedding: Embedding, dimension: number): void {
  if (embedding.length !== dimension)
    throw new RangeError(`A description of ${embedding.length} numbers cannot be compared with one of ${dimension}.`);
}
