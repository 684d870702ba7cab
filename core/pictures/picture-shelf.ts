import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pictureHashSchema } from '#contract/venue/picture.ts';
import { systemCodeOf } from '../system/fault.ts';

/** Pictures of this terminal, each a file by the hash of its bytes. Whoever puts one there has looked at it (`readPictureSize`). */
export interface PictureShelf {
  readonly has: (sha256: string) => boolean;
  /** The bytes of a picture; null where there is none, or what lies there is another file than was put there. */
  readonly read: (sha256: string) => Uint8Array | null;
  /** Keeps it, and gives its hash. @throws what the disk throws. */
  readonly keep: (bytes: Uint8Array) => string;
  /** Removes all others. */
  readonly keepOnly: (sha256s: ReadonlySet<string>) => void;
}

export function createPictureShelf(folder: string): PictureShelf {
  const pathOf = (sha256: string) => join(folder, `${pictureHashSchema.parse(sha256)}.webp`);
  const has = (sha256: string) => existsSync(pathOf(sha256));
  return {
    has,
    keepOnly: (sha256s) => {
      if (!existsSync(folder)) return;
      for (const name of readdirSync(folder))
        if (!sha256s.has(name.slice(0, -'.webp'.length))) rmSync(join(folder, name));
    },
    read: (sha256) => {
      if (!has(sha256)) return null;
      const bytes = readFileSync(pathOf(sha256));
      return hashOf(bytes) === sha256 ? bytes : null;
    },
    keep: (bytes) => {
      const sha256 = hashOf(bytes);
      if (has(sha256)) return sha256;
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const part = `${pathOf(sha256)}.part`;
      writeFileSync(part, bytes, { mode: 0o600, flush: true });
      renameSync(part, pathOf(sha256));
      return sha256;
    },
  };
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Where the pictures of a terminal lie in its data folder. */
export function picturesFolderOf(dataFolder: string): string {
  return join(dataFolder, 'pictures');
}

/** Keeps pictures in a folder; a disk that takes none leaves them to be described in words. */
export function keeperOf(folder: string): (bytes: Uint8Array) => void {
  const { keep } = createPictureShelf(folder);
  return (bytes) => {
    try {
      keep(bytes);
    } catch (error) {
      if (systemCodeOf(error) === null) throw error;
    }
  };
}
