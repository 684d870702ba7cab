import type { ArchiveLimits } from '../system/archive.ts';

/** What a workbook may be at most. Ten thousand rows of ten columns take 1 MB; an honest file comes nowhere near. */
export interface SheetsLimits extends ArchiveLimits {
  readonly sheets: number;
  /** In all sheets together. */
  readonly rows: number;
  readonly columns: number;
  readonly cellCharacters: number;
}

export const sheetsLimits: SheetsLimits = {
  archiveBytes: 24 * 2 ** 20,
  unpackedBytes: 96 * 2 ** 20,
  files: 500,
  sheets: 40,
  rows: 100_000,
  columns: 200,
  cellCharacters: 32_767,
};
