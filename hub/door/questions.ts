import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { z } from 'zod';
import { admitCarried, admitQuestion } from '../ingest/guard.ts';
import type { HubDatabase } from '../storage/database.ts';
import type { TerminalAnswer, TerminalDoor } from './terminal-door.ts';
import { keyOfTerminal } from './terminal-keys.ts';

const unpack = promisify(gunzip);
const mostBytes = 2000;

/** Answers questions of terminals of the fleet, which are documents and bring no facts; each counts once. */
export function answerQuestions<Question>(
  door: TerminalDoor,
  {
    db,
    path,
    carriedPath = null,
    schema,
    answer,
  }: {
    readonly db: HubDatabase;
    readonly path: string;
    readonly carriedPath?: string | null;
    readonly schema: z.ZodType<Question>;
    readonly answer: (
      terminal: string,
      question: Question,
      isCarried: boolean,
    ) => Promise<{ document: object } | { bytes: Uint8Array }>;
  },
): void {
  door.post(path, {
    carriedPath,
    keyOf: (terminal) => keyOfTerminal(db, terminal),
    handle: async ({ terminal, run, body, isCarried }): Promise<TerminalAnswer> => {
      const question = schema.safeParse(await documentIn(body));
      if (!question.success) return { ok: false, code: 'batch-malformed' };
      const refused = await (isCarried ? admitCarried(db, terminal) : admitQuestion(db, terminal, run));
      if (refused) return { ok: false, code: refused };
      return { ok: true, ...(await answer(terminal, question.data, isCarried)) };
    },
  });
}

/** The document that a request brings; undefined for what is none. */
export async function documentIn(body: Buffer): Promise<unknown> {
  try {
    return JSON.parse((await unpack(body, { maxOutputLength: mostBytes })).toString('utf8'));
  } catch {
    return undefined;
  }
}
