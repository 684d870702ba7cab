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

/** A file at the top of a stick. */
export interface FoundFile {
  readonly name: string;
  readonly kind: StickFileKind;
  readonly bytes: number;
}

/** As many names are looked at: a stick full of pictures is no list to read. */
const mostNames = 2000;
/** Of one kind. */
const mostFiles = 50;

/** The files at the top of a stick that are of a known kind, by name; links and folders are none, and neither is what is too large. */
export async function filesOn(folder: string, kinds: readonly FileKind[]): Promise<readonly FoundFile[]> {
  const names = (await readdir(folder)).slice(0, mostNames);
  const found: FoundFile[] = [];
  for (const name of names.sort((a, b) => a.localeCompare(b, 'zh-CN'))) {
    const kind = isHidden(name) ? undefined : kinds.find(({ ending }) => name.toLowerCase().endsWith(ending));
    if (!kind || found.filter((file) => file.kind === kind.kind).length === mostFiles) continue;
    const stat = await lstat(join(folder, name)).catch(() => null);
    if (stat?.isFile() && stat.size <= kind.mostBytes) found.push({ name, kind: kind.kind, bytes: stat.size });
  }
  return found;
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
