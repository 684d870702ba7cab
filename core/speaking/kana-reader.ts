/** Makes readings of Japanese texts. */
export interface KanaReader {
  /** Names dictionary and release: readings of another are made anew. */
  readonly name: string;
  /** Loads the dictionary aside; it is in memory until the session is closed. */
  readonly open: () => KanaSession;
}

/** A dictionary that is loaded, or is about to be. */
export interface KanaSession {
  /** Each text in kana with spaces between words; null where a word has no reading. Rejects when it cannot be done at all. */
  readonly read: (texts: readonly string[]) => Promise<readonly (string | null)[]>;
  /** Frees the dictionary and whatever was read; what is still being read rejects. */
  readonly close: () => void;
}
