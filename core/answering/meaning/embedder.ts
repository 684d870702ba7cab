import type { Language } from '#contract/base/language.ts';

/** Vectors of length 1, one after the other, in the order of their texts. */
export interface Vectors {
  readonly dimension: number;
  readonly values: Float32Array<ArrayBuffer>;
}

/** Turns sentences into vectors that lie near each other where the sentences mean the same. */
export interface Embedder {
  /** The name of its model. */
  readonly model: string;
  /** Another one gives other vectors. */
  readonly fingerprint: string;
  readonly languages: readonly Language[];
  /** Begins to load, unless it has; nothing is loaded before. */
  readonly open: () => void;
  /** Gives its memory back until it is opened again. */
  readonly park: () => Promise<void>;
  /** `resting`: it failed too often and is tried again after a while; `down`: not until the terminal's next start. */
  readonly state: () => 'loading' | 'ready' | 'resting' | 'down';
  /** Resolves once it is ready or down; says which. */
  readonly settled: () => Promise<'ready' | 'down'>;
  /** Null when it is not ready, dies over it, or does not answer within the time. Never rejects. */
  readonly embed: (texts: readonly string[], withinMs: number) => Promise<Vectors | null>;
  readonly close: () => Promise<void>;
}

/** Whether nothing is to be had from it now, nor soon. */
export function isOut(embedder: Pick<Embedder, 'state'>): boolean {
  return embedder.state() === 'down' || embedder.state() === 'resting';
}
