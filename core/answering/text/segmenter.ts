/** Cuts Chinese text into words, with the shorter words inside longer ones; an engine implements it. */
export interface Segmenter {
  readonly cut: (text: string) => readonly string[];
  /** Words the segmenter knows that stand at least `minCount` times in the text it was made from. */
  readonly eachWord: (minCount: number, visit: (word: string, count: number) => void) => void;
}
