/** Why something of an IMDF archive is not taken, or taken otherwise than it stands there. */
export type LeftOutCode =
  | 'kind-not-taken'
  | 'not-of-its-form'
  | 'crosses-itself'
  | 'too-fine'
  | 'no-such-level'
  | 'no-such-unit'
  | 'no-such-anchor'
  | 'at-no-unit'
  | 'leads-nowhere'
  | 'no-opening'
  | 'one-level-only'
  | 'direction-not-said'
  | 'no-name'
  | 'hours-not-taken'
  | 'too-many';

/** One thing that is not taken: the feature's file, its place there counted from 1, its id, and why. */
export interface LeftOut {
  readonly file: string;
  readonly feature: number;
  readonly id: string;
  readonly code: LeftOutCode;
}

/** Where a feature stands in its archive. */
export type FeaturePlace = Omit<LeftOut, 'code'>;

/** Why an archive is not read at all. */
export type ImdfRefusal =
  | 'imdf-too-large'
  | 'imdf-not-an-archive'
  | 'imdf-wrong-version'
  | 'imdf-broken'
  | 'imdf-no-levels'
  | 'imdf-too-wide';

/** Ends the reading of an archive; `file` is the one in it at which. */
export class ImdfRefused extends Error {
  override readonly name = 'ImdfRefused';
  readonly code: ImdfRefusal;
  readonly file: string;

  constructor(code: ImdfRefusal, file: string, cause?: unknown) {
    super(`${code} in ${file}`, { cause });
    this.code = code;
    this.file = file;
  }
}
