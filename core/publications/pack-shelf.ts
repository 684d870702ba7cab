import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { asFault } from '../storage/database.ts';
import { systemCodeOf } from '../system/fault.ts';

/** packs/: the files of versions, none of which is ever changed. */
export interface PackShelf {
  /** Where a file of this name lies. */
  readonly path: (name: string) => string;
  /** A place for a file that is still being made; one that is left over is gone at the next start. */
  readonly draft: (id: string) => string;
  /** Gives a draft its name, for good: it survives a power cut from here on. */
  readonly keep: (draft: string, name: string) => void;
  /** Removes a file; one that cannot be removed now is swept at the next start. */
  readonly remove: (path: string) => void;
  /** Removes drafts that are left over, and files that nobody knows; all of those stay where the record has lost its memory. */
  readonly sweep: (known: ReadonlySet<string>) => void;
}

/** Where the packs of published versions lie. */
export function packsFolder(dataFolder: string): string {
  return join(dataFolder, 'packs');
}

const draftEnding = '.part';
const packEnding = '.pack';

/** The name of a version's file. */
export function packName(pack: { readonly venue: string; readonly version: number; readonly id: string }): string {
  return `${pack.venue}-${pack.version}-${pack.id.slice(0, 8)}${packEnding}`;
}

/** Opens the shelf in a folder, which is made where it is not there. @throws {Fault} disk-full or data-folder-read-only */
export function openPackShelf(folder: string): PackShelf {
  make(folder);
  const remove = (path: string) => {
    try {
      rmSync(path, { force: true });
    } catch (error) {
      if (systemCodeOf(error) === null) throw error;
      // The next start sweeps it.
    }
  };
  return {
    remove,
    path: (name) => join(folder, name),
    draft: (id) => join(folder, `${id}${draftEnding}`),
    keep: (draft, name) => {
      renameSync(draft, join(folder, name));
      flushFolder(folder);
    },
    sweep: (known) => {
      for (const name of readdirSync(folder)) {
        const isLeftOver =
          name.endsWith(draftEnding) || (known.size > 0 && name.endsWith(packEnding) && !known.has(name));
        if (isLeftOver) remove(join(folder, name));
      }
    },
  };
}

function make(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw asFault(folder, error);
  }
}

/** A rename is for good once the folder that holds the name has been written. */
function flushFolder(folder: string): void {
  // Windows opens no folder, and writes names down by itself.
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
