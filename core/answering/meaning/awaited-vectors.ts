import type { Clock } from '../../system/clock.ts';
import type { Vectors } from './embedder.ts';

/** What has been asked of a process and has not come back. */
export interface AwaitedVectors {
  /** Null when nothing was sent, or comes within the time, or can come any more. */
  readonly ask: (send: (id: number) => boolean, withinMs: number) => Promise<Vectors | null>;
  /** What comes too late is dropped. */
  readonly receive: (id: number, vectors: Vectors) => void;
  readonly giveUp: () => void;
}

export function createAwaitedVectors(clock: Clock): AwaitedVectors {
  const waiting = new Map<number, (vectors: Vectors | null) => void>();
  let asked = 0;
  return {
    ask: async (send, withinMs) => {
      const id = asked++;
      if (!send(id)) return null;
      const { promise, resolve } = Promise.withResolvers<Vectors | null>();
      waiting.set(id, resolve);
      const cancel = clock.after(withinMs, () => resolve(null));
      const vectors = await promise;
      cancel();
      waiting.delete(id);
      return vectors;
    },
    receive: (id, vectors) => waiting.get(id)?.(vectors),
    giveUp: () => {
      for (const resolve of waiting.values()) resolve(null);
    },
  };
}
