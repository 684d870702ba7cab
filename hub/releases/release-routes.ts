import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { z } from 'zod';
import {
  pieceQuestionSchema,
  type ReleaseAnswer,
  releasePaths,
  releaseQuestionSchema,
} from '#contract/upstream/releases.ts';
import type { TerminalDoor, TerminalRequest } from '../door/terminal-door.ts';
import { keyOfTerminal } from '../door/terminal-keys.ts';
import { admitQuestion } from '../ingest/guard.ts';
import type { HubDatabase } from '../storage/database.ts';
import type { Packs } from './packs.ts';
import type { Releases } from './releases.ts';

const unpack = promisify(gunzip);
const mostBytes = 2000;

/** Tells terminals which pack to take, and gives it to them piece by piece. */
export function addReleaseRoutes(
  door: TerminalDoor,
  { db, packs, releases }: { readonly db: HubDatabase; readonly packs: Packs; readonly releases: Releases },
): void {
  const keyOf = (terminal: string) => keyOfTerminal(db, terminal);
  const asked = async <Question>({ terminal, run, body }: TerminalRequest, schema: z.ZodType<Question>) => {
    const question = await readQuestion(body, schema);
    if (question === null) return { ok: false, code: 'batch-malformed' } as const;
    const refused = await admitQuestion(db, terminal, run);
    return refused ? ({ ok: false, code: refused } as const) : ({ ok: true, question } as const);
  };
  door.post(releasePaths.release, {
    keyOf,
    handle: async (request) => {
      const read = await asked(request, releaseQuestionSchema);
      if (!read.ok) return read;
      const release = await releases.offeredTo(request.terminal, read.question.venue);
      const document: ReleaseAnswer = { form: 'yingbin.release-answer.1', release };
      return { ok: true, document };
    },
  });
  door.post(releasePaths.pieces, {
    keyOf,
    handle: async (request) => {
      const read = await asked(request, pieceQuestionSchema);
      if (!read.ok) return read;
      return { ok: true, bytes: await packs.piece(read.question.sha256, read.question.from) };
    },
  });
}

async function readQuestion<Question>(body: Buffer, schema: z.ZodType<Question>): Promise<Question | null> {
  try {
    const text = await unpack(body, { maxOutputLength: mostBytes });
    return schema.safeParse(JSON.parse(text.toString('utf8'))).data ?? null;
  } catch {
    return null;
  }
}
