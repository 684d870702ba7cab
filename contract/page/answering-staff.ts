import { z } from 'zod';
import { languageSchema } from '../base/language.ts';
import { outcomeSchema } from '../base/outcome.ts';
import { procedureFor } from '../base/procedure.ts';
import { slugSchema } from '../venue/entry.ts';
import { decisionSchema, questionSchema } from './answering.ts';

const probability = z.number().min(0).max(1);

/** From where on an entry is answered or entries are offered, and whether the pack's own entries said so. */
export const thresholdsSchema = z.strictObject({
  /** How likely an entry must be that is answered. */
  answer: probability,
  /** How likely it must be that the right one is among up to three choices. */
  clarify: probability,
  /** The same for suggestions under not-sure; what is less likely is not shown. */
  suggest: probability,
  /** A runner-up nearer than this turns an answer into a choice. */
  margin: probability,
  /** Log-odds added to the ranker's probabilities, because entries here are more or less alike than where it learned. */
  shift: z.number(),
  /** `prior`: the pack was too small to fit its own. */
  origin: z.enum(['prior', 'fitted']),
});
export type Thresholds = z.infer<typeof thresholdsSchema>;

/** Thresholds by the language a question is compared in. */
export const thresholdsByLanguageSchema = z.partialRecord(languageSchema, thresholdsSchema);
export type ThresholdsByLanguage = Readonly<z.infer<typeof thresholdsByLanguageSchema>>;

/** Why one entry stands where it stands. */
export const explainedEntrySchema = z.strictObject({
  entryId: slugSchema,
  p: probability,
  language: languageSchema,
  /** Words of the question found in the entry, by view (unit, word, pair, sound, sense). */
  matched: z.record(z.string(), z.array(z.string())),
  /** Words of the question that the entry has in no view. */
  missed: z.array(z.string()),
  /** What the model saw, by name; empty where no trained model is at hand. */
  features: z.record(z.string(), z.number()),
});
export type ExplainedEntry = z.infer<typeof explainedEntrySchema>;

/**
 * What the embedder does for answers: it has never been installed (`missing`), is being loaded or reads the entries
 * (`preparing`), counts (`counting`), would not make this venue's answers better (`no-gain`), or cannot be used (`failed`).
 */
export const embedderStateSchema = z.enum(['missing', 'preparing', 'counting', 'no-gain', 'failed']);
export type EmbedderState = z.infer<typeof embedderStateSchema>;

/** The embedder that is set, and what it does. */
export const embedderReportSchema = z.strictObject({ model: z.string(), state: embedderStateSchema });
export type EmbedderReport = z.infer<typeof embedderReportSchema>;

/** What put the likeliest entry first: that it is asked for in its very own words, or words, sounds or meaning. */
export const decidedBySchema = z.enum(['own-words', 'words', 'sounds', 'meaning']);
export type DecidedBy = z.infer<typeof decidedBySchema>;

/** Why a question got the answer it got. */
export const explanationSchema = z.strictObject({
  /** The question as it is compared. */
  normalised: z.string(),
  decision: decisionSchema,
  thresholds: thresholdsSchema,
  model: z.enum(['trained', 'plain']),
  /** Null where no entry came near. */
  decidedBy: decidedBySchema.nullable(),
  /** Where one is set: what it does, and whether it took part in this question. */
  embedder: embedderReportSchema.extend({ took: z.boolean() }).optional(),
  /** The likeliest first; the second is the runner-up. */
  entries: z.array(explainedEntrySchema).max(5),
});
export type Explanation = z.infer<typeof explanationSchema>;

const editor = procedureFor('editor');

/** What staff may ask of answering. */
export const answeringStaffContract = {
  answering: {
    explain: editor.input(questionSchema).output(outcomeSchema(explanationSchema, ['out-of-service'])),
  },
};
