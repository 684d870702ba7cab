import { z } from 'zod';
import { keyPath } from './keys.ts';
import { orderAnswerSchema, orderPath } from './orders.ts';
import { releasePaths } from './releases.ts';
import { syncPaths } from './sync.ts';

/**
 * How a terminal and its hub talk where there is no network: what the terminal would have posted is written down on a stick
 * as letters, and the hub's answers come back on it. Letters and answers are signed as requests and answers are.
 */

/** How the names of both files end. */
export const letterEndings = { letters: '.facts', answers: '.answers' } as const;

/** What each file may be at most, and how many letters are in one. */
export const letterLimits = { bytes: 67_108_864, letters: 400 } as const;

/** Paths of their own, which are signed: a letter that somebody reads off a stick is no request on the network. */
function carried(path: string): string {
  return path.replace('/v1/', '/v1/carried/');
}

export const letterPaths = {
  batches: carried(syncPaths.batches),
  pairing: carried(syncPaths.pairing),
  orders: carried(orderPath),
  release: carried(releasePaths.release),
  keys: carried(keyPath),
} as const;

/**
 * Orders as they come in an answer that is carried, which takes its time: each says how long it still held when the letter was
 * answered.
 */
export const carriedOrdersSchema = z.strictObject({
  form: z.literal('yingbin.carried-orders.1'),
  orders: z.array(orderAnswerSchema.shape.orders.element.extend({ minutesLeft: z.int().min(0) })).max(20),
});
export type CarriedOrders = z.infer<typeof carriedOrdersSchema>;

const base64Schema = z.string().regex(/^[A-Za-z0-9+/]*={0,2}$/);
const headersSchema = z.record(z.string().max(40), z.string().max(2000));

/** The first line of a file of letters; a letter is on each of the others. */
export const lettersHeadSchema = z.strictObject({ form: z.literal('yingbin.letters.1'), terminal: z.uuid() });

/** A request, as it would have been posted. The body is compressed. */
export const letterSchema = z.strictObject({
  path: z.string().max(100),
  headers: headersSchema,
  body: base64Schema,
});
export type Letter = z.infer<typeof letterSchema>;

/** The first line of a file of answers, to letters of one terminal. */
export const answersHeadSchema = z.strictObject({ form: z.literal('yingbin.letter-answers.1'), terminal: z.uuid() });

/** An answer, with the run header of the letter that it answers: no two letters have the same. */
export const letterAnswerSchema = z.strictObject({
  run: z.string().max(200),
  status: z.int().min(200).max(599),
  headers: headersSchema,
  body: base64Schema,
});
export type LetterAnswer = z.infer<typeof letterAnswerSchema>;

/** What a pack is called that the hub puts beside its answers. */
export function carriedPackName(sha256: string): string {
  return `${sha256.slice(0, 16)}.pack`;
}

/** Lines of documents as the bytes of a file. */
export function writeLines(documents: readonly object[]): string {
  return documents.map((document) => `${JSON.stringify(document)}\n`).join('');
}

/**
 * Reads a file of letters or answers, line by line. Where a file was cut, what stands before the cut counts.
 * @returns null where the first line is not that of such a file.
 */
export function readLines<Head, Line>(
  text: string,
  headSchema: z.ZodType<Head>,
  lineSchema: z.ZodType<Line>,
): { readonly head: Head; readonly lines: readonly Line[] } | null {
  const [first = '', ...rest] = text.split('\n');
  const head = headSchema.safeParse(parsed(first));
  if (!head.success) return null;
  const lines: Line[] = [];
  for (const line of rest) {
    const read = lineSchema.safeParse(parsed(line));
    if (!read.success) break;
    lines.push(read.data);
  }
  return { head: head.data, lines };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
