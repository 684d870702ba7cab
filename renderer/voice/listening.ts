import { createContext } from 'react';

export type ListeningPhase = 'starting' | 'listening' | 'thinking';

/** What the microphone hears now, and the ways to go on; the voice ability provides it. */
export interface Listening {
  readonly phase: ListeningPhase;
  /** Words that will not change any more. */
  readonly heard: string;
  /** Words that may still change. */
  readonly partial: string;
  /** Loudness of the last moments, newest first, each 0..1. */
  readonly levels: readonly number[];
  readonly secondsLeft: number;
  /** The visitor has finished speaking. */
  readonly finish: () => void;
  /** Forget what was heard and listen anew. */
  readonly restart: () => void;
}

/** What is heard on the listening screen; null where nothing listens. */
export const ListeningContext = createContext<Listening | null>(null);
