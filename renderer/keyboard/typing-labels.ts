/** Every word on or about the keys; the screens bring them in the visitor's language. */
export interface TypingLabels {
  /** Name of all keys together, for reading aloud. */
  readonly keyboard: string;
  /** Name of the strip, for reading aloud. */
  readonly candidates: string;
  readonly previousPage: string;
  readonly nextPage: string;
  /** Way back, first in the last row: 返回. */
  readonly back: string;
  /** Between the language's own letters and Latin ones: 中 / 英. */
  readonly switch: string;
  readonly shift: string;
  readonly delete: string;
  /** To digits and marks: 123. */
  readonly digits: string;
  /** From digits back to letters: 拼音, ABC. */
  readonly letters: string;
  /** Where space takes the first candidate: 空格选第一个. */
  readonly spaceChooses: string;
  readonly space: string;
  readonly clear: string;
  /** Parts two syllables: 分词. */
  readonly separator: string;
  /** To the fifty sounds: 五十音. */
  readonly kana: string;
  /** From the fifty sounds back: ローマ字. */
  readonly romaji: string;
  /** Voices or shrinks the last kana: ゛゜小. */
  readonly voicing: string;
  /** To speaking instead: 改说话. */
  readonly speak: string;
}
