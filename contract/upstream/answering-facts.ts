import { z } from 'zod';
import { languageSchema } from '../base/language.ts';
import { storedVersions } from '../base/stored.ts';
import { markSchema } from '../page/answer.ts';
import { handOverReasonSchema, routeSchema } from '../page/answering.ts';
import { slugSchema } from '../venue/entry.ts';

/** What became of a question, and what a visitor said of its answer. */
export const answeringFacts = [
  z
    .strictObject({
      type: z.literal('answer.given'),
      entryId: slugSchema,
      language: languageSchema,
      via: routeSchema,
    })
    .register(storedVersions, { version: 1 }),
  z
    .strictObject({
      type: z.literal('question.clarified'),
      entryIds: z.array(slugSchema).max(3),
      language: languageSchema,
      via: routeSchema,
    })
    .register(storedVersions, { version: 1 }),
  z
    .strictObject({
      type: z.literal('question.handed-over'),
      reason: handOverReasonSchema,
      language: languageSchema,
      via: routeSchema,
    })
    .register(storedVersions, { version: 1 }),
  z
    .strictObject({
      type: z.literal('answer.marked'),
      entryId: slugSchema,
      mark: markSchema,
      language: languageSchema,
    })
    .register(storedVersions, { version: 1 }),
] as const;
