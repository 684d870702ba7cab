/** What a pack may be at most. Whoever wrote it may be hostile until its signatures have been checked. */
export interface PackLimits {
  readonly archiveBytes: number;
  readonly manifestBytes: number;
  readonly unpackedBytes: number;
  readonly files: number;
}

/** Ten thousand entries in four languages take 40 MB; pictures of 1,600 px as WebP about 200 kB each. */
export const packLimits: PackLimits = {
  archiveBytes: 128 * 2 ** 20,
  manifestBytes: 2 * 2 ** 20,
  unpackedBytes: 192 * 2 ** 20,
  files: 5000,
};
