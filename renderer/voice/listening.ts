import { createContext } from 'react';
import type { HeardWords, HearingState, Unheard } from './hearing-state.ts';

/** What the microphone hears now, and the ways to go on; the voice ability provides it. */
export interface Listening {
  readonly phase: HearingState['phase'];
  /** Words that will not change any more. */
  readonly heard: string;
  /** Words that may still change. */
  readonly partial: string;
  /** Loudness of the last moments, newest first, each 0..1. */
  readonly levels: readonly number[];
  readonly secondsLeft: number;
  /** The last question that was spoken, while its answer is shown and until the next one. */
  readonly words: HeardWords | null;
  /** Why the last turn gave no question. */
  readonly unheard: Unheard | null;
  /** What typing begins with: words that were heard and want a change. */
  readonly draft: string;
  /** The visitor has finished speaking. */
  readonly finish: () => void;
  /** Forget what was heard and listen anew. */
  readonly restart: () => void;
  /** Show what was heard, with the ways to put it right. */
  readonly review: () => void;
  /** Put it right with the keys. */
  readonly edit: () => void;
}

const nothing = () => undefined;

/** Where nothing has been said yet. */
export const quietListening: Listening = {
  phase: 'starting',
  heard: '',
  partial: '',
  levels: [],
  secondsLeft: 0,
  words: null,
  unheard: null,
  draft: '',
  finish: nothing,
  restart: nothing,
  review: nothing,
  edit: nothing,
};

/** What is heard on the listening screen; the quiet one where nothing listens. */
export const ListeningContext = createContext<Listening>(quietListening);
