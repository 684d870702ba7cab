import type { Language } from '#contract/base/language.ts';
import type { Outcome } from '#contract/base/outcome.ts';

/** Something to be said aloud. */
export interface SpeechRequest {
  readonly text: string;
  readonly language: Language;
  readonly pace: 'normal' | 'slow';
}

/** The terminal's voice as the page knows it. One thing is said at a time: a new request stops the one before. */
export interface Speaking {
  /**
   * Says the text and resolves when it has been said or was stopped. `onPlace` hears which characters, as
   * [start, end) of the request's text, are being said.
   */
  speak(request: SpeechRequest, onPlace: (spoken: readonly [number, number]) => void): Promise<'said' | 'stopped'>;
  /** As `speak`, for a call by which staff make the terminal speak; resolves with the code where it is refused. */
  hear<Code extends string>(
    call: () => Promise<Outcome<{ readonly utterance: number }, Code>>,
    onPlace: (spoken: readonly [number, number]) => void,
  ): Promise<'said' | 'stopped' | Code>;
  /** Falls silent at once. */
  stop(): void;
}

/** The voice of a terminal that has none: everything is shown, nothing is said. */
export const silent: Speaking = {
  speak: async () => 'stopped',
  hear: async () => 'stopped',
  stop: () => undefined,
};
