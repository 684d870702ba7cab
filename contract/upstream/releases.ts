import { z } from 'zod';
import { slugSchema } from '../venue/entry.ts';
import { openSpanSchema } from '../venue/hours.ts';

/** How versions of a venue come down: a terminal asks for a release, fetches its pack piece by piece, and tries it. */

export const releasePaths = { release: '/v1/release', pieces: '/v1/pieces' } as const;

/** As much of a pack is in one answer: short enough to be sent again, and to be held in memory. */
export const pieceBytes = 262_144;
/** What a pack may be at most. */
export const mostPackBytes = 134_217_728;

/** The SHA-256 of a whole pack file, in hexadecimal digits: what it is called between hub and terminal. */
export const packHashSchema = z.string().regex(/^[0-9a-f]{64}$/);

export const releaseQuestionSchema = z.strictObject({
  form: z.literal('yingbin.release-question.2'),
  venue: slugSchema,
});
/** From a terminal that knows no times of activation. */
export const formerReleaseQuestionSchema = releaseQuestionSchema.extend({
  form: z.literal('yingbin.release-question.1'),
});

/** A pack that the hub wants terminals of its venue to take. The hub signs none: the terminal holds it to the venue's keys. */
export const offeredReleaseSchema = z.strictObject({
  id: z.int().min(1),
  version: z.int().min(1),
  sha256: packHashSchema,
  bytes: z.int().min(1).max(mostPackBytes),
  /** It is put in force within these hours of a day alone, by the venue's time; null: as soon as it is there. */
  activeBetween: openSpanSchema.nullable(),
});
export type OfferedRelease = z.infer<typeof offeredReleaseSchema>;

/** `release` is null where this terminal has to take none. */
export const releaseAnswerSchema = z.strictObject({
  form: z.literal('yingbin.release-answer.2'),
  release: offeredReleaseSchema.nullable(),
});
/** To {@link formerReleaseQuestionSchema}. */
export const formerReleaseAnswerSchema = z.strictObject({
  form: z.literal('yingbin.release-answer.1'),
  release: offeredReleaseSchema.omit({ activeBetween: true }).nullable(),
});
export type FormerReleaseAnswer = z.infer<typeof formerReleaseAnswerSchema>;
export type ReleaseAnswer = z.infer<typeof releaseAnswerSchema>;

/** Asks for a piece of a pack, from a byte on. The answer is the bytes; none where the hub has not got it any more. */
export const pieceQuestionSchema = z.strictObject({
  form: z.literal('yingbin.piece-question.1'),
  sha256: packHashSchema,
  from: z.int().min(0).max(mostPackBytes),
});

/** Why a pack was not taken that say nothing of the pack: the release goes on elsewhere. */
export const reasonsOfOneTerminal: ReadonlySet<string> = new Set([
  'pack-older',
  'pack-wrong-venue',
  'no-trusted-keys',
  'published-here',
  'disk-full',
  'replaced-here',
  'no-such-offer',
  'file-unreadable',
]);
