import type { CameraGuidance } from '#contract/page/face.ts';

/** What was seen in a picture. */
export interface Seen {
  readonly guidance: Exclude<CameraGuidance, 'wait'>;
  /** Of the one face that stands well, else null. Whoever is given it overwrites it. */
  readonly embedding: Float32Array | null;
  /** How likely that face is no picture of one; null where it is not looked at. */
  readonly liveness: number | null;
}

/** Somebody who was found. */
export interface Sighted {
  readonly id: number;
  /** It looked like a picture of them. */
  readonly wantsLook: boolean;
}

/** Somebody whose face is known: all that was made of it. */
export interface Known {
  readonly id: number;
  readonly templates: readonly Float32Array[];
}

/** Finds one of several people over frames that follow each other. */
export interface Finder {
  /** Who it is, once frames agree and nobody else is nearly as near; null until then. */
  readonly see: (seen: Seen) => Sighted | null;
  /** Overwrites what it compares with. */
  readonly wipe: () => void;
}

/** Seeing, as a check-in uses it. */
export interface Eyes {
  /** The recogniser that sees now; null while nothing does. */
  readonly recognizer: () => string | null;
  /** Looks at a picture of the size of a camera's and overwrites it. Null when what sees has gone meanwhile. */
  readonly look: (pixels: Uint8Array) => Promise<Seen | null>;
  /** The templates are copied; whoever opened them overwrites them. */
  readonly finderOf: (known: readonly Known[]) => Finder;
  /** Whether two descriptions are of one face. */
  readonly isSame: (one: Float32Array, other: Float32Array) => boolean;
  /** Nothing that was seen may be left in memory. */
  readonly forget: () => void;
}
