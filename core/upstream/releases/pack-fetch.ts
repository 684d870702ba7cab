import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { appendFile, copyFile, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type OfferedRelease, releasePaths } from '#contract/upstream/releases.ts';
import { asFault } from '../../storage/database.ts';
import { systemCodeOf } from '../../system/fault.ts';
import type { HubCall, Reply } from '../hub-call.ts';

/** What came of asking for a piece. */
export type Fetched =
  | { readonly kind: 'piece'; readonly bytes: number }
  /** The whole pack lies in the file, and is the one that was asked for. */
  | { readonly kind: 'whole'; readonly file: string }
  /** The hub has not got it any more, or what came together is another file: what was fetched is gone. */
  | { readonly kind: 'gone' }
  | Exclude<Reply<never>, { kind: 'yes' }>;

/** Fetches packs piece by piece; what has come is kept, so that a fetch goes on after a restart. */
export interface PackFetch {
  readonly next: (release: Pick<OfferedRelease, 'sha256' | 'bytes'>) => Promise<Fetched>;
  /** The file of a pack that lies here whole; null where none does. */
  readonly whole: (release: Pick<OfferedRelease, 'sha256' | 'bytes'>) => Promise<string | null>;
  /** Keeps a pack that was brought as a file. */
  readonly keep: (release: Pick<OfferedRelease, 'sha256'>, file: string) => Promise<void>;
  /** Removes all that was fetched. */
  readonly clear: () => Promise<void>;
}

export interface PackFetchDeps {
  /** Of its own; made when it is first needed. */
  readonly folder: string;
  readonly call: Pick<HubCall, 'ask'>;
  readonly hubKey: () => string | null;
}

export function createPackFetch({ folder, call, hubKey }: PackFetchDeps): PackFetch {
  const clear = () => rm(folder, { recursive: true, force: true });
  const ask = (sha256: string, from: number) =>
    call.ask({
      path: releasePaths.pieces,
      contentType: 'application/json',
      json: JSON.stringify({ form: 'yingbin.piece-question.1', sha256, from }),
      read: (body) => body,
      hubKey,
    });
  const whole: PackFetch['whole'] = async ({ sha256, bytes }) => {
    const file = join(folder, sha256);
    return (await bytesIn(file)) === bytes && (await sha256Of(file)) === sha256 ? file : null;
  };
  return {
    clear,
    whole,
    keep: ({ sha256 }, file) => inFolder(folder, sha256, (own) => copyFile(file, own)),
    next: async ({ sha256, bytes }) => {
      const file = await whole({ sha256, bytes });
      if (file !== null) return { kind: 'whole', file };
      const has = await bytesIn(join(folder, sha256));
      if (has >= bytes) {
        await clear();
        return { kind: 'gone' };
      }
      const reply = await ask(sha256, has);
      if (reply.kind !== 'yes') return reply;
      if (reply.value.byteLength === 0) {
        await clear();
        return { kind: 'gone' };
      }
      await inFolder(folder, sha256, (own) => appendFile(own, reply.value, { mode: 0o600 }));
      return { kind: 'piece', bytes: reply.value.byteLength };
    },
  };
}

/**
 * Writes a file of the folder, the only one there.
 * @throws {Fault} disk-full or data-folder-read-only
 */
async function inFolder(folder: string, name: string, write: (file: string) => Promise<void>): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    for (const other of await readdir(folder)) if (other !== name) await rm(join(folder, other), { force: true });
    await write(join(folder, name));
  } catch (error) {
    throw asFault(folder, error);
  }
}

async function bytesIn(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if (systemCodeOf(error) !== 'ENOENT') throw asFault(file, error);
    return 0;
  }
}

/** In hexadecimal digits. */
export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
