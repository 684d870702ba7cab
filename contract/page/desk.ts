import { z } from 'zod';
import { languageSchema } from '../base/language.ts';
import { outcomeSchema } from '../base/outcome.ts';
import { procedureFor } from '../base/procedure.ts';
import { daySchema, slugSchema } from '../venue/entry.ts';
import { titledEntrySchema } from './answer.ts';
import { suggestionSchema } from './answering.ts';
import { embedderReportSchema, thresholdsByLanguageSchema } from './answering-staff.ts';
import { standConfidenceSchema } from './stand.ts';
import { visionReportSchema } from './vision.ts';

const count = z.int().min(0);

/** How the terminal and its hub are to each other. */
export const hubStatusSchema = z.strictObject({
  /** Null: they talk by stick alone. */
  address: z.string().nullable(),
  state: z.enum(['unpaired', 'paired']),
  /** What somebody at the hub has to type; null while no hub has answered, and once paired. */
  code: z.string().nullable(),
  /** Facts that the hub has not taken yet. */
  waiting: count,
  lastContactAt: z.iso.datetime().nullable(),
  /** The code of the fault that keeps the terminal from reporting, as in docs/operations.md; null: none. */
  trouble: z.string().nullable(),
});
export type HubStatus = z.infer<typeof hubStatusSchema>;

/** How the terminal is, in figures that staff can act on. */
export const selfCheckSchema = z.strictObject({
  version: z.string(),
  /** Whole minutes since it was started. */
  upMinutes: count,
  /** The venue's entries, and how many of them are past their last day; null while none are loaded. */
  content: z.strictObject({ entries: count, expired: count }).nullable(),
  /** Room left where the data lies; null where the system does not say. */
  freeMb: count.nullable(),
  /** The last day that the public holidays are known for, and whether it is over; null where none matter. */
  calendar: z.strictObject({ through: daySchema, isOver: z.boolean() }).nullable(),
  /** What the embedder does for answers; null while none is set. */
  embedder: embedderReportSchema.nullable(),
  /** Languages whose questions are understood by words alone: what was learned of meaning is missing or damaged. */
  wordsAlone: z.array(languageSchema),
  /** Whether editors can be offered what people also say; not where its file is missing or damaged. */
  hasPhraseBook: z.boolean(),
  /** Whether a damaged draft lies beside the present one, until somebody takes the file away. */
  isDraftSetAside: z.boolean(),
  /** How often visitors have called somebody since the start, when last, and whether that one waits no longer; null: nobody has. */
  calls: z.strictObject({ times: z.int().min(1), lastAt: z.iso.datetime(), isTakenBack: z.boolean() }).nullable(),
  /** Null where none is set. */
  hub: hubStatusSchema.nullable(),
  /** The recogniser of faces; null where none is set. */
  faces: visionReportSchema.nullable(),
  /** Where the terminal stands, and whether staff have confirmed it; null where the venue has no plan. */
  stand: standConfidenceSchema.nullable(),
});
export type SelfCheck = z.infer<typeof selfCheckSchema>;

/** From which probability on this version of the content is answered or asked back, by language. */
export const answerLimitsSchema = z.strictObject({
  /** The first eight characters of the content's hash. */
  version: z.string().max(8),
  thresholds: thresholdsByLanguageSchema,
});
export type AnswerLimits = z.infer<typeof answerLimitsSchema>;

const attendant = procedureFor('attendant');
const editor = procedureFor('editor');

/** What the desk at the terminal shows to staff who are signed in. */
export const deskContract = {
  desk: {
    check: attendant.output(selfCheckSchema),
    limits: editor.output(outcomeSchema(answerLimitsSchema, ['out-of-service'])),
    /** The titles of entries; those that are gone or have expired are left out. */
    titles: editor
      .input(z.strictObject({ entryIds: z.array(slugSchema).max(200), language: languageSchema }))
      .output(z.array(titledEntrySchema)),
    /** Entries that what has been typed may mean, best first, at most `limit`. */
    find: editor
      .input(z.strictObject({ typed: z.string().max(2000), language: languageSchema, limit: z.int().min(1).max(10) }))
      .output(z.array(suggestionSchema)),
  },
};
