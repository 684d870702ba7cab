import { z } from 'zod';
import { languageSchema } from '../base/language.ts';
import { formerForm, storedVersions } from '../base/stored.ts';
import { markSchema } from '../page/answer.ts';
import { handOverReasonSchema, routeSchema } from '../page/answering.ts';
import { slugSchema } from '../venue/entry.ts';

const given = { type: z.literal('answer.given'), entryId: slugSchema, language: languageSchema, via: routeSchema };
const clarified = {
  type: z.literal('question.clarified'),
  entryIds: z.array(slugSchema).max(3),
  language: languageSchema,
  via: routeSchema,
};
const handedOver = {
  type: z.literal('question.handed-over'),
  reason: handOverReasonSchema,
  language: languageSchema,
  via: routeSchema,
};

/** How sure the terminal was of the entry, or of the first of them, in percent; null where nothing was weighed. */
const confidence = z.int().min(0).max(100).nullable();
/** From the question to what became of it, in milliseconds; null where it was touched, or is not known. */
const tookMs = z.int().min(0).nullable();
const notWeighed = { confidence: null, tookMs: null };

/** What became of a question, and what a visitor said of its answer. */
export const answeringFacts = [
  z.strictObject({ ...given, confidence, tookMs }).register(storedVersions, {
    version: 2,
    former: [
      formerForm({ type: 'answer.given', version: 1, schema: z.strictObject(given) }, (stored) => ({
        ...stored,
        ...notWeighed,
      })),
    ],
  }),
  z.strictObject({ ...clarified, confidence, tookMs }).register(storedVersions, {
    version: 2,
    former: [
      formerForm({ type: 'question.clarified', version: 1, schema: z.strictObject(clarified) }, (stored) => ({
        ...stored,
        ...notWeighed,
      })),
    ],
  }),
  z.strictObject({ ...handedOver, tookMs }).register(storedVersions, {
    version: 2,
    former: [
      formerForm({ type: 'question.handed-over', version: 1, schema: z.strictObject(handedOver) }, (stored) => ({
        ...stored,
        tookMs: null,
      })),
    ],
  }),
  z
    .strictObject({
      type: z.literal('answer.marked'),
      entryId: slugSchema,
      mark: markSchema,
      language: languageSchema,
    })
    .register(storedVersions, { version: 1 }),
] as const;
