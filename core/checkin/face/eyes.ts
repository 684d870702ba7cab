import type { CameraGuidance } from '#contract/page/face.ts';

/** A picture of the page's camera: four bytes a point, row by row. */
export interface CameraPicture {
  readonly width: number;
  readonly height: number;
  readonly channels: 4;
  readonly pixels: Uint8Array;
}

/** What was seen in one. */
export interface Seen {
  readonly guidance: Exclude<CameraGuidance, 'wait'>;
  /** Of the one face that stands well, else null. Whoever is given it overwrites it. */
  readonly embedding: Float32Array | null;
}

/** Somebody whose face is known: all that was made of it. */
export interface Known {
  readonly id: number;
  readonly templates: readonly Float32Array[];
}

/** Finds one of several people over frames that follow each other. */
export interface Finder {
  /** Who it is, once frames agree and nobody else is nearly as near; null until then. */
  readonly see: (embedding: Float32Array) => number | null;
  /** What is seen next need not be the same face. */
  readonly lose: () => void;
}

/** Seeing, as a check-in uses it. */
export interface Eyes {
  /** The recogniser that sees now; null while nothing does. */
  readonly recognizer: () => string | null;
  /** Null when what sees has gone meanwhile. */
  readonly look: (picture: CameraPicture) => Promise<Seen | null>;
  readonly finderOf: (known: readonly Known[]) => Finder;
  /** Whether two descriptions are of one face. */
  readonly isSame: (one: Float32Array, other: Float32Array) => boolean;
  /** Nothing that was seen may be left in memory. */
  readonly forget: () => void;
  /** Tells when seeing begins or ends; gives how to stop. */
  readonly onChange: (listener: () => void) => () => void;
}

/** A terminal that sees nobody. */
export const blind: Eyes = {
  recognizer: () => null,
  look: async () => null,
  finderOf: () => ({ see: () => null, lose: () => undefined }),
  isSame: () => false,
  forget: () => undefined,
  onChange: () => () => undefined,
};
