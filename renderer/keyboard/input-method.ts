import type { Candidate } from './candidate.ts';

/** How the letters of one language become text. Pure: everything follows from the letters. */
export interface InputMethod {
  /** True for what is collected in the letters; everything else settles them and is written as it is. */
  readonly accepts: (text: string, letters: string) => boolean;
  /** The letters as the field shows them while they are open. */
  readonly show: (letters: string) => string;
  /** What the letters become when nothing is chosen. */
  readonly settle: (letters: string) => string;
  /** What may be meant, best first; at least one for any letters where space chooses. */
  readonly candidates: (letters: string) => readonly Candidate[];
  /** True where space takes the first candidate; else it settles the letters and writes a space. */
  readonly spaceChooses: boolean;
  /** True where the shown letters are the text already and candidates only save typing. */
  readonly isFirm: boolean;
}
