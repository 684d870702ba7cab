/** Makes readings of Japanese texts. */
export interface KanaReader {
  /** Names dictionary and release: readings of another are made anew. */
  readonly name: string;
  /** Each text in kana with spaces between words; null where a word has no reading. Rejects when it cannot be done at all. */
  readonly read: (texts: readonly string[]) => Promise<readonly (string | null)[]>;
}
