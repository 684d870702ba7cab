import { z } from 'zod';
import { languageSchema } from '../base/language.ts';
import { outcomeSchema } from '../base/outcome.ts';
import { procedureFor } from '../base/procedure.ts';
import { storedVersions } from '../base/stored.ts';
import { slugSchema } from '../venue/entry.ts';

/** Longest reading of one sentence, in characters. */
export const maxReadingLength = 1200;

/** Who says how a sentence is read: the pack's author, the machine at publishing, or staff. */
export const readingOriginSchema = z.enum(['pack', 'made', 'staff']);
export type ReadingOrigin = z.infer<typeof readingOriginSchema>;

/** A sentence of an answer and how it is said: syllables in pinyin, or kana; null where the writing itself is read. */
export const readSentenceSchema = z.strictObject({
  text: z.string(),
  reading: z.string().nullable(),
  origin: readingOriginSchema.nullable(),
  /** It needs a reading and has none: the sentence is shown and not read aloud (`reading-missing`). */
  isMissing: z.boolean(),
});
export type ReadSentence = z.infer<typeof readSentenceSchema>;

/** The sentences of an entry in one language. */
export const readEntrySchema = z.strictObject({
  entryId: slugSchema,
  title: z.string(),
  sentences: z.array(readSentenceSchema),
});
export type ReadEntry = z.infer<typeof readEntrySchema>;

const listInput = z.strictObject({
  language: languageSchema,
  /** Only sentences in which this stands, in large or small letters. */
  containing: z.string().trim().max(200).optional(),
  /** Only entries with a sentence that cannot be read, and of these only such sentences. */
  onlyMissing: z.boolean(),
  /** Goes on after this entry. */
  after: slugSchema.nullable(),
  limit: z.int().min(1).max(100),
});
export type ReadingsPage = z.infer<typeof listInput>;

const sentenceOfEntry = z.strictObject({
  entryId: slugSchema,
  language: languageSchema,
  /** The sentence as `list` gave it. */
  text: z.string().min(1),
});
export type SentenceOfEntry = z.infer<typeof sentenceOfEntry>;

const correctInput = sentenceOfEntry.extend({
  /** How it is said from now on; null: as the pack or the machine says. */
  reading: z.string().trim().min(1).max(maxReadingLength).nullable(),
});
export type ReadingCorrection = z.infer<typeof correctInput>;

const correctOutcome = outcomeSchema(readSentenceSchema, ['out-of-service', 'unknown-sentence', 'not-readable']);
export type CorrectOutcome = z.infer<typeof correctOutcome>;

const hearOutcome = outcomeSchema(z.strictObject({ utterance: z.int().min(0) }), [
  'out-of-service',
  'unknown-sentence',
  'not-readable',
  'no-voice',
  'listening',
]);

/** What corrections leave in the audit trail. */
export const readingActs = [
  z
    .strictObject({ type: z.literal('reading.corrected'), entryId: slugSchema, language: languageSchema })
    .register(storedVersions, { version: 1 }),
  z
    .strictObject({ type: z.literal('reading.dropped'), entryId: slugSchema, language: languageSchema })
    .register(storedVersions, { version: 1 }),
] as const;

const editor = procedureFor('editor');

/** What staff do with the ways answers are read aloud. */
export const readingsContract = {
  readings: {
    /** Entries in the pack's order. */
    list: editor.input(listInput).output(outcomeSchema(z.array(readEntrySchema), ['out-of-service'])),
    /**
     * Says how a sentence is read, here and wherever else it stands; it holds for the same words of later packs too.
     * Chinese: characters with pinyin in between (chong2), or pinyin alone; Japanese: kana. `not-readable`: a syllable
     * that is none, or Chinese characters in a Japanese reading.
     */
    correct: editor.input(correctInput).output(correctOutcome),
    /**
     * Reads a sentence aloud as it is said now, though nobody visits; sound and words in time come as for a visitor
     * (`voice.watchSpeaking`). `not-readable`: it needs a reading and has none.
     */
    hear: editor.input(sentenceOfEntry).output(hearOutcome),
  },
};
