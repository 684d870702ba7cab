import type { FastifyRequest } from 'fastify';

/** So much of what terminals send is held in memory at a time; some 2,000 usual batches, or 58 of the largest. */
const mostBytes = 33_554_432;

/** Keeps what is read of requests within the memory there is for it. */
export interface BodyBudget {
  /** Keeps room for the body that a request says it brings, until it is answered or gone; false where there is none. */
  readonly admit: (request: FastifyRequest, answered: NodeJS.EventEmitter) => boolean;
}

/** @param mostBodyBytes the longest body that is read: so much is kept for one that does not say how long it is. */
export function createBodyBudget(mostBodyBytes: number): BodyBudget {
  let held = 0;
  return {
    admit: ({ headers }, answered) => {
      const told = Number(headers['content-length'] ?? mostBodyBytes);
      // A longer one is refused for its length, and not read either.
      const bytes = Math.min(told, mostBodyBytes);
      if (held + bytes > mostBytes) return false;
      held += bytes;
      answered.once('close', () => {
        held -= bytes;
      });
      return true;
    },
  };
}
