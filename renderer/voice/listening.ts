import { createContext } from 'react';

export type ListeningPhase = 'starting' | 'listening' | 'thinking' | 'failed';

/** Why what was said is not taken as a question. */
export type ListeningProblem = 'silence' | 'not-understood' | 'too-noisy' | 'microphone';

/** What the microphone hears now, and the ways to go on; the voice ability provides it. */
export interface Listening {
  readonly phase: ListeningPhase;
  /** Words that will not change any more. */
  readonly heard: string;
  /** Words that may still change. */
  readonly partial: string;
  /** Loudness of the last moments, newest first, each 0..1. */
  readonly levels: readonly number[];
  /** How long one may go on speaking; null where it is not known. */
  readonly secondsLeft: number | null;
  /** Set while `phase` is `failed`. */
  readonly problem: ListeningProblem | null;
  /** The visitor has finished speaking. */
  readonly finish: () => void;
  /** Forget what was heard and listen anew. */
  readonly restart: () => void;
}

/** What is heard on the listening screen; null where nothing listens. */
export const ListeningContext = createContext<Listening | null>(null);
