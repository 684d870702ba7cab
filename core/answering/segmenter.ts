/** Cuts Chinese text into words, with the shorter words inside longer ones; an engine implements it. */
export interface Segmenter {
  readonly cut: (text: string) => readonly string[];
  /** Every word the segmenter knows with its count in running text; the source of background frequencies. */
  readonly eachWord: (visit: (word: string, count: number) => void) => void;
}
