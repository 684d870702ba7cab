import { z } from 'zod';
import { languageSchema } from '../base/language.ts';
import { outcomeSchema } from '../base/outcome.ts';
import { procedureFor } from '../base/procedure.ts';
import { storedVersions } from '../base/stored.ts';
import { slugSchema } from '../venue/entry.ts';

/** A question that at least two visits asked and no entry answered at once; without names and numbers of people. */
export const worklistItemSchema = z.strictObject({
  id: z.int(),
  text: z.string(),
  language: languageSchema,
  /** In how many visits it was asked, and in how many of these the terminal asked back. */
  visits: z.int(),
  clarified: z.int(),
  firstDay: z.iso.date(),
  lastDay: z.iso.date(),
  /** The entry that came nearest. */
  nearestId: slugSchema.nullable(),
});
export type WorklistItem = z.infer<typeof worklistItemSchema>;

/** An answer that visitors said is wrong or out of date; how often, and in which languages they read it. Nothing says who. */
export const markedAnswerSchema = z.strictObject({
  entryId: slugSchema,
  wrong: z.int().min(0),
  outdated: z.int().min(0),
  languages: z.array(languageSchema),
  firstDay: z.iso.date(),
  lastDay: z.iso.date(),
});
export type MarkedAnswer = z.infer<typeof markedAnswerSchema>;

const attachOutcome = outcomeSchema(z.strictObject({ entryId: slugSchema, text: z.string() }), [
  'out-of-service',
  'unknown-item',
  'unknown-entry',
]);
export type AttachOutcome = z.infer<typeof attachOutcome>;
const dismissOutcome = outcomeSchema(z.null(), ['out-of-service', 'unknown-item']);
export type DismissOutcome = z.infer<typeof dismissOutcome>;

/** What work on the list leaves in the audit trail. */
export const worklistActs = [
  z
    .strictObject({ type: z.literal('worklist.attached'), itemId: z.int(), entryId: slugSchema })
    .register(storedVersions, { version: 1 }),
  z.strictObject({ type: z.literal('worklist.dismissed'), itemId: z.int() }).register(storedVersions, { version: 1 }),
  z.strictObject({ type: z.literal('worklist.settled'), entryId: slugSchema }).register(storedVersions, { version: 1 }),
] as const;

const editor = procedureFor('editor');

/** What staff do with questions that found no entry, and with answers that visitors found wrong. */
export const worklistContract = {
  worklist: {
    list: editor
      .input(z.strictObject({ limit: z.int().min(1).max(200) }))
      .output(outcomeSchema(z.array(worklistItemSchema), ['out-of-service'])),
    /**
     * Gives the words to an entry as one more phrasing, by which it is found from then on; visitors never read it.
     * `unknown-entry`: there is none, or it has no text in the language of the words.
     */
    attach: editor.input(z.strictObject({ id: z.int(), entryId: slugSchema })).output(attachOutcome),
    dismiss: editor.input(z.strictObject({ id: z.int() })).output(dismissOutcome),
    /** The answers that most often were said to be wrong or out of date, first. */
    marked: editor
      .input(z.strictObject({ limit: z.int().min(1).max(200) }))
      .output(outcomeSchema(z.array(markedAnswerSchema), ['out-of-service'])),
    /** An answer was looked after: what visitors said of it so far is no longer listed. `unknown-entry`: nothing is. */
    settle: editor
      .input(z.strictObject({ entryId: slugSchema }))
      .output(outcomeSchema(z.null(), ['out-of-service', 'unknown-entry'])),
  },
};
