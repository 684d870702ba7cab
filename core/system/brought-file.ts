import { constants, createWriteStream } from 'node:fs';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Outcome, ok, refuse } from '#contract/base/outcome.ts';
import { systemCodeOf } from './fault.ts';

/** Why a file that somebody brought is not read. `file-unreadable`: it is none, a link, or its stick was pulled. */
export type BroughtRefusal = 'file-unreadable' | 'file-too-large' | 'disk-full';

/** Reads a plain file, following no link; it may grow or go away while it is read. */
export async function readBroughtFile(
  file: string,
  mostBytes: number,
): Promise<Outcome<Buffer, Exclude<BroughtRefusal, 'disk-full'>>> {
  const parts: Buffer[] = [];
  const read = await passOn(file, mostBytes, async (handle, counted) => {
    counted.on('data', (part: Buffer) => parts.push(part));
    await pipeline(handle.createReadStream({ autoClose: false }), counted);
  });
  return read === null ? ok(Buffer.concat(parts)) : refuse(read === 'file-too-large' ? read : 'file-unreadable');
}

/** Copies a plain file to where nothing is yet; what is left of a copy that failed is removed. */
export async function copyBroughtFile(
  file: string,
  to: string,
  mostBytes: number,
): Promise<Outcome<null, BroughtRefusal>> {
  const refusal = await passOn(file, mostBytes, async (handle, counted) => {
    const written = createWriteStream(to, { flags: 'wx', mode: 0o600, flush: true });
    await pipeline(handle.createReadStream({ autoClose: false }), counted, written);
  });
  if (refusal === null) return ok(null);
  await rm(to, { force: true });
  return refuse(refusal);
}

class TooLarge extends Error {}

async function passOn(
  file: string,
  mostBytes: number,
  pass: (handle: FileHandle, counted: Transform) => Promise<void>,
): Promise<BroughtRefusal | null> {
  let handle: FileHandle | undefined;
  try {
    // Without O_NONBLOCK a pipe in place of a file would hold its reader up for ever.
    handle = await open(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    if (!(await handle.stat()).isFile()) return 'file-unreadable';
    await pass(handle, atMost(mostBytes));
    return null;
  } catch (error) {
    if (error instanceof TooLarge) return 'file-too-large';
    const code = systemCodeOf(error);
    if (code === null) throw error;
    return code === 'ENOSPC' ? 'disk-full' : 'file-unreadable';
  } finally {
    await handle?.close();
  }
}

function atMost(mostBytes: number): Transform {
  let bytes = 0;
  return new Transform({
    transform: (part: Buffer, _encoding, done) => {
      bytes += part.byteLength;
      if (bytes > mostBytes) done(new TooLarge());
      else done(null, part);
    },
  });
}
