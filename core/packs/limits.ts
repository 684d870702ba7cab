import type { ArchiveLimits } from '../system/archive.ts';

/** What a pack may be at most. Whoever wrote it may be hostile until its signatures have been checked. */
export interface PackLimits extends ArchiveLimits {
  readonly manifestBytes: number;
}

/** Ten thousand entries in four languages take 40 MB; pictures of 1,600 px as WebP about 200 kB each. */
export const packLimits: PackLimits = {
  archiveBytes: 128 * 2 ** 20,
  manifestBytes: 2 * 2 ** 20,
  unpackedBytes: 192 * 2 ** 20,
  // The manifest and the signatures come on top of the venue's files.
  files: 5002,
};
