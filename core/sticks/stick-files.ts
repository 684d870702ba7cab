import { copyFile, lstat, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { type Outcome, ok, refuse } from '#contract/base/outcome.ts';
import type { StickFileKind, StickWriteRefusal } from '#contract/page/sticks.ts';
import { systemCodeOf } from '../system/fault.ts';

/** A kind of file that somebody can do something with, and how its names end. */
export interface FileKind {
  readonly kind: StickFileKind;
  readonly ending: string;
  readonly mostBytes: number;
}

/** A folder of files that belong together, by how the names of some of them end. */
export interface FolderKind {
  readonly kind: StickFileKind;
  readonly holds: string;
}

/** A file or folder at the top of a stick. */
export interface FoundFile {
  readonly name: string;
  readonly kind: StickFileKind;
  /** 0 for a folder. */
  readonly bytes: number;
}

/** As many names are looked at: a stick full of pictures is no list to read. */
const mostNames = 2000;
/** Of one kind. */
const mostFiles = 50;

/** The files and folders at the top of a stick that are of a known kind, by name; links are none, and neither is what is too large. */
export async function filesOn(
  folder: string,
  kinds: readonly (FileKind | FolderKind)[],
): Promise<readonly FoundFile[]> {
  const names = (await readdir(folder)).slice(0, mostNames);
  const found: FoundFile[] = [];
  for (const name of names.sort((a, b) => a.localeCompare(b, 'zh-CN'))) {
    const file = isHidden(name) ? null : await fileAt(folder, name, kinds);
    if (file && found.filter(({ kind }) => kind === file.kind).length < mostFiles) found.push(file);
  }
  return found;
}

async function fileAt(
  folder: string,
  name: string,
  kinds: readonly (FileKind | FolderKind)[],
): Promise<FoundFile | null> {
  const stat = await lstat(join(folder, name)).catch(() => null);
  if (stat?.isDirectory()) {
    for (const kind of kinds)
      if ('holds' in kind && (await holdsAny(join(folder, name), kind.holds)))
        return { name, kind: kind.kind, bytes: 0 };
    return null;
  }
  const kind = kinds.find((one) => 'ending' in one && name.toLowerCase().endsWith(one.ending));
  if (!stat?.isFile() || !kind || !('ending' in kind) || stat.size > kind.mostBytes) return null;
  return { name, kind: kind.kind, bytes: stat.size };
}

/** Whether a file of such a name lies in a folder, or in a folder in there. */
async function holdsAny(folder: string, ending: string, depth = 1): Promise<boolean> {
  const found = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const seen = found.slice(0, mostNames).filter(({ name }) => !isHidden(name));
  if (seen.some((file) => file.isFile() && file.name.toLowerCase().endsWith(ending))) return true;
  if (depth === 0) return false;
  for (const inner of seen.filter((file) => file.isDirectory()).slice(0, mostFiles))
    if (await holdsAny(join(folder, inner.name), ending, depth - 1)) return true;
  return false;
}

/** What the system or an office program keeps beside the files of people. */
function isHidden(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$');
}

/**
 * Copies a file, or writes bytes, onto a stick under a name that is free there, whole or not at all. When this resolves the stick has it: it may be
 * pulled.
 */
export async function writeOnto(
  folder: string,
  name: string,
  from: string | Buffer,
): Promise<Outcome<{ readonly name: string }, StickWriteRefusal>> {
  const part = join(folder, `.${name}.part`);
  try {
    const free = await freeName(folder, name);
    if (typeof from === 'string') await copyFile(from, part);
    else await writeFile(part, from);
    await flush(part);
    await rename(part, join(folder, free));
    await flush(folder);
    return ok({ name: free });
  } catch (error) {
    await rm(part, { force: true }).catch(() => {});
    return refuse(writeRefusalOf(error));
  }
}

function writeRefusalOf(error: unknown): StickWriteRefusal {
  const code = systemCodeOf(error);
  if (code === null) throw error;
  if (code === 'ENOSPC' || code === 'EFBIG') return 'stick-full';
  return code === 'EROFS' || code === 'EACCES' || code === 'EPERM' ? 'stick-read-only' : 'stick-gone';
}

async function freeName(folder: string, name: string): Promise<string> {
  const taken = new Set((await readdir(folder)).map((one) => one.toLowerCase()));
  const { name: stem, ext } = parse(name);
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${stem} (${number})${ext}`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
