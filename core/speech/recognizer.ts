/** What a recogniser made of an utterance. */
export interface Hypothesis {
  /** As the engine writes it; empty when it heard no words. */
  readonly text: string;
  /** Other readings, likeliest first, without `text`. */
  readonly alternatives: readonly string[];
  /** False when a closed recogniser holds that none of its phrases was said. */
  readonly accepted: boolean;
}

export const nothingHeard: Hypothesis = { text: '', alternatives: [], accepted: true };

/**
 * Turns sound of one language into words, an utterance at a time: begin, accept …, finish. All work is synchronous
 * and may crash the process natively: recognisers live in the speech process only.
 */
export interface Recognizer {
  /** True when only the given phrases can come out. */
  readonly closed: boolean;
  /** Forgets whatever came before. */
  readonly begin: () => void;
  /** Takes a piece of sound, 16 kHz mono, and gives the words so far. Pieces of any length, also empty ones. */
  readonly accept: (pcm: Int16Array) => string;
  /** Whether the engine itself holds that the utterance is over. */
  readonly hasEnded: () => boolean;
  readonly finish: () => Hypothesis;
  /** The venue's questions: a grammar where closed, hints where the model takes them, else nothing. */
  readonly setPhrases: (phrases: readonly string[]) => void;
  readonly close: () => void;
}
