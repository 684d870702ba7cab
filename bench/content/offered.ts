/** What a reader of the terminal made of something it was offered. */
export type Reading =
  | { readonly kind: 'refused'; readonly code: string }
  /** `isAsMade`: what it took is what whoever made the file meant, in every value. */
  | { readonly kind: 'taken'; readonly isAsMade: boolean };

/** A file as it is offered. `isValid` and `isDamaged` are so by how it was made, whatever a reader says of it. */
export interface Offered {
  readonly what: string;
  readonly isValid: boolean;
  /** Bytes were changed at random: what is taken must still be exactly what was made. */
  readonly isDamaged: boolean;
  /** Gives it to its reader, which may leave files in the folder it takes things into. */
  readonly read: (folder: string) => Promise<Reading>;
}

/** What readers did with what they were offered; all but `runs`, `validOffered` and `maxRssMb` should be 0. */
export interface FuzzFigures {
  runs: number;
  /** A reader threw instead of refusing. */
  crashes: number;
  /** Bad files that were taken. */
  accepted: number;
  /** Files that were refused, and of which something was left behind all the same. */
  partial: number;
  /** Files that appeared outside the folder that things are taken into. */
  escaped: number;
  validOffered: number;
  validRefused: number;
  /** The most memory that this process held above what it held before the first file. */
  maxRssMb: number;
}
