import { z } from 'zod';
import {
  answersHeadSchema,
  type Letter,
  type LetterAnswer,
  letterLimits,
  letterPaths,
  letterSchema,
  lettersHeadSchema,
  readLines,
  writeLines,
} from '#contract/upstream/letters.ts';
import { formerReleaseAnswerSchema, releaseAnswerSchema } from '#contract/upstream/releases.ts';
import { runHeader } from '#contract/upstream/sync.ts';
import type { TerminalDoor } from '../door/terminal-door.ts';

/** What the hub has to say to the letters of a terminal. */
export interface AnsweredLetters {
  readonly terminal: string;
  /** A file for the terminal. */
  readonly answers: string;
  /** Letters that brought facts which are stored now, or were. */
  readonly batches: number;
  /** Letters that were refused, whatever for. */
  readonly refused: number;
  /** The SHA-256 of the pack that has to go with the answers; null: none has. */
  readonly pack: string | null;
}

/** Answers what terminals have written down on sticks. */
export interface Letters {
  /** Null for what is no file of letters. What stands in it counts as if it had been posted, and once however often it comes. */
  readonly answer: (file: Buffer) => Promise<AnsweredLetters | null>;
}

export function createLetters(door: Pick<TerminalDoor, 'answerLetter'>): Letters {
  return {
    answer: async (file) => {
      if (file.byteLength > letterLimits.bytes) return null;
      const read = readLines(file.toString('utf8'), lettersHeadSchema, letterSchema);
      if (!read) return null;
      const answered: Answered[] = [];
      for (const letter of read.lines) {
        const answer = await answerOne(door, letter);
        if (answer) answered.push({ path: letter.path, answer });
      }
      return summaryOf(read.head.terminal, answered);
    },
  };
}

interface Answered {
  readonly path: string;
  readonly answer: LetterAnswer;
}

function summaryOf(terminal: string, answered: readonly Answered[]): AnsweredLetters {
  const head = answersHeadSchema.parse({ form: 'yingbin.letter-answers.1', terminal });
  const accepted = answered.filter(({ answer }) => answer.status === 200);
  const packs = accepted.flatMap(({ path, answer }) => (path === letterPaths.release ? [packIn(answer)] : []));
  return {
    terminal,
    answers: writeLines([head, ...answered.map(({ answer }) => answer)]),
    batches: accepted.filter(({ path }) => path === letterPaths.batches).length,
    refused: answered.length - accepted.length,
    pack: packs.find((sha256) => sha256 !== null) ?? null,
  };
}

/** Null for a letter of which nothing can be said: one of a later release, or that names no run. */
async function answerOne(door: Pick<TerminalDoor, 'answerLetter'>, letter: Letter): Promise<LetterAnswer | null> {
  const { path, headers } = letter;
  const run = headers[runHeader];
  if (run === undefined) return null;
  const fields = Object.entries(headers).map(([name, value]) => ({ name: name.toLowerCase(), value }));
  const descriptor = { kind: 'request', method: 'POST', targetUri: `https://hub.invalid${path}`, fields } as const;
  const answered = await door.answerLetter(path, { descriptor, body: Buffer.from(letter.body, 'base64') });
  return answered && { run, ...answered, body: answered.body.toString('base64') };
}

function packIn(answer: LetterAnswer): string | null {
  const document: unknown = JSON.parse(Buffer.from(answer.body, 'base64').toString('utf8'));
  return z.union([releaseAnswerSchema, formerReleaseAnswerSchema]).parse(document).release?.sha256 ?? null;
}
