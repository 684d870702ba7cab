import { lstat, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Outcome, ok, refuse } from '#contract/base/outcome.ts';
import { type ArchiveLimits, writeArchive } from './archive.ts';
import { type BroughtRefusal, readBroughtFile } from './brought-file.ts';
import { systemCodeOf } from './fault.ts';

export interface BroughtFolderLimits extends ArchiveLimits {
  /** Which files are taken along, by their path in the folder. */
  readonly isWanted: (path: string) => boolean;
}

const mostDepth = 3;
/** Zips count from 1980: all files of a folder have one and the same moment. */
const someDay = new Date('1980-01-01T00:00:00Z');

/** Whether a folder lies there, and no link to one. */
export async function isFolder(path: string): Promise<boolean> {
  const stat = await lstat(path).catch(() => null);
  return stat?.isDirectory() ?? false;
}

/** Copies a folder that somebody brought to where nothing is yet, as a zip: plain files alone, following no link. */
export async function copyBroughtFolder(
  folder: string,
  to: string,
  limits: BroughtFolderLimits,
): Promise<Outcome<null, BroughtRefusal>> {
  try {
    const files = await gathered(folder, limits);
    if (!files.ok) return files;
    await writeFile(to, await writeArchive(files.value, someDay), { flag: 'wx', mode: 0o600, flush: true });
    return ok(null);
  } catch (error) {
    const code = systemCodeOf(error);
    if (code === null) throw error;
    await rm(to, { force: true });
    return refuse(code === 'ENOSPC' ? 'disk-full' : 'file-unreadable');
  }
}

/** The paths of the wanted files in a folder and in those in there. */
async function* pathsIn(
  folder: string,
  isWanted: BroughtFolderLimits['isWanted'],
  at = '',
  depth = mostDepth,
): AsyncGenerator<string> {
  const found = await readdir(join(folder, at), { withFileTypes: true });
  for (const one of found.filter(({ name }) => !name.startsWith('.'))) {
    const path = at === '' ? one.name : `${at}/${one.name}`;
    if (one.isDirectory() && depth > 0) yield* pathsIn(folder, isWanted, path, depth - 1);
    else if (one.isFile() && isWanted(path)) yield path;
  }
}

async function gathered(
  folder: string,
  limits: BroughtFolderLimits,
): Promise<Outcome<ReadonlyMap<string, Buffer>, Exclude<BroughtRefusal, 'disk-full'>>> {
  const files = new Map<string, Buffer>();
  let leftBytes = limits.unpackedBytes;
  for await (const path of pathsIn(folder, limits.isWanted)) {
    if (files.size === limits.files) return refuse('file-too-large');
    const read = await readBroughtFile(join(folder, path), leftBytes);
    if (!read.ok) return read;
    leftBytes -= read.value.byteLength;
    files.set(path, read.value);
  }
  return ok(files);
}
