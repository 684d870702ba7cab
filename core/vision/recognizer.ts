import type { Embedding, FaceBox, Landmarks, Picture } from '#contract/process/vision-process.ts';

/** A face that was found in a picture. */
export interface FoundFace {
  readonly box: FaceBox;
  readonly score: number;
  readonly landmarks: Landmarks;
}

/** A loaded recogniser of faces. What it was fed last is overwritten by `wipe`; nothing else of a picture is kept. */
export interface FaceRecognizer {
  /** All faces of a picture, in no order. */
  readonly find: (picture: Picture) => Promise<readonly FoundFace[]>;
  /** The description of a face, of length 1. */
  readonly embed: (picture: Picture, face: FoundFace) => Promise<Embedding>;
  /** How likely a face is no picture of one, 0 to 1; null where nothing was learned of that. */
  readonly liveness: (picture: Picture, face: FoundFace) => Promise<number | null>;
  /** Runs every network once. @throws where one is of another kind than the adapter's. */
  readonly tryOut: (picture: Picture, face: FoundFace) => Promise<void>;
  readonly wipe: () => void;
}
