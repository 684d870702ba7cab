import { statfsSync } from 'node:fs';

const bytesOfMb = 1_048_576;

/** Whole megabytes that may still be written into a folder; null where the system does not say. */
export function freeMbIn(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return Math.floor((bavail * bsize) / bytesOfMb);
  } catch {
    // A folder that cannot be asked about has faults of its own, which are told elsewhere.
    return null;
  }
}
