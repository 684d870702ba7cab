import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { appendFile, mkdir, readdir, rm, stat } from 'node:fs/promises';
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
  return {
    clear,
    next: async ({ sha256, bytes }) => {
      const file = join(folder, sha256);
      const has = await bytesIn(file);
      if (has === bytes && (await sha256Of(file)) === sha256) return { kind: 'whole', file };
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
      await keep(folder, sha256, reply.value);
      return { kind: 'piece', bytes: reply.value.byteLength };
    },
  };
}

/** @throws {Fault} disk-full or data-folder-read-only */
async function keep(folder: string, name: string, piece: Uint8Array): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    for (const other of await readdir(folder)) if (other !== name) await rm(join(folder, other), { force: true });
    await appendFile(join(folder, name), piece, { mode: 0o600 });
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
