import { z } from 'zod';
import { staffRoleSchema } from '../base/authority.ts';
import { languageSchema } from '../base/language.ts';
import { outcomeSchema } from '../base/outcome.ts';
import { procedureFor } from '../base/procedure.ts';
import { fieldPathSchema, fieldValueSchema } from './draft-entry.ts';
import { faultAtSchema } from './draft-faults.ts';
import { draftStateSchema, fieldChangeSchema } from './drafts.ts';
import { listedExhibitSchema } from './exhibit.ts';
import { namedPlaceSchema } from './guide.ts';
import { signDraftSchema } from './sign-draft.ts';

/**
 * What a venue consists of beside its entries. `venue`: what there is once, its hours and word lists among it; `floor`: a
 * plan with the ways on it; `ways`: what there is once of them, the ways from floor to floor.
 */
export const partKindSchema = z.enum([
  'venue',
  'service',
  'category',
  'place',
  'exhibit',
  'trail',
  'event',
  'matter',
  'floor',
  'ways',
]);
export type PartKind = z.infer<typeof partKindSchema>;

/** In which field of a part its name stands. */
export function nameFieldOf(kind: PartKind): 'name' | 'title' {
  return kind === 'exhibit' || kind === 'trail' || kind === 'matter' ? 'title' : 'name';
}

/** `place/toilet`: no id of an entry looks so. */
export const partIdSchema = z
  .string()
  .regex(/^(venue|service|category|place|floor|ways|matter|exhibit|trail|event)\/[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80);

/** One part as it stands in the draft. */
export const partViewSchema = z.strictObject({
  partId: partIdSchema,
  kind: partKindSchema,
  /** Counts the changes that were made to it in this draft; 0: as published. */
  revision: z.int().min(0),
  /** One of `partDraftSchemas` (part-drafts.ts); null: it is to go. */
  part: fieldValueSchema,
  /** As published; null: it is new. */
  live: fieldValueSchema,
  changes: z.array(fieldChangeSchema),
  conflicts: z.array(fieldChangeSchema),
  faults: z.array(faultAtSchema),
  /** Who else has it open. */
  others: z.array(staffRoleSchema),
  /** The places that it names, as the draft has them. */
  places: z.array(namedPlaceSchema),
  /** The exhibits that a trail leads past, or did. */
  exhibits: z.array(listedExhibitSchema),
  /** What the word means that is painted on its sign, as the draft has it; nothing where its sign is no word. */
  signs: z.array(signDraftSchema),
});
export type PartView = z.infer<typeof partViewSchema>;

export const partRowSchema = z.strictObject({
  partId: partIdSchema,
  /** In the language that was asked for, or the next best one; empty while it has none. */
  name: z.string(),
  language: languageSchema,
  sign: z.string().optional(),
  state: draftStateSchema,
  changes: z.int().min(0),
  faults: z.int().min(0),
});
export type PartRow = z.infer<typeof partRowSchema>;

const count = z.int().min(0);
export const partListSchema = z.strictObject({
  rows: z.array(partRowSchema),
  /** How many are found. */
  found: count,
});
export type PartList = z.infer<typeof partListSchema>;

const done = z.strictObject({ ok: z.literal(true), value: partViewSchema });
export const partEditOutcomeSchema = z.discriminatedUnion('ok', [
  done,
  z.discriminatedUnion('code', [
    z.strictObject({ ok: z.literal(false), code: z.enum(['out-of-service', 'unknown-part', 'not-a-field']) }),
    /** Somebody else has changed this very field: what it holds now is in `theirs`. */
    z.strictObject({ ok: z.literal(false), code: z.literal('conflict'), theirs: partViewSchema }),
  ]),
]);
export type PartEditOutcome = z.infer<typeof partEditOutcomeSchema>;

const editor = procedureFor('editor');
const ofPart = z.strictObject({ partId: partIdSchema });
const viewOutcome = outcomeSchema(partViewSchema, ['out-of-service', 'unknown-part']);

/** What a venue holds beside its entries, in the same draft: published, discarded and watched with them (`drafts`). */
export const draftPartsContract = {
  parts: {
    /** The parts of a kind, what is being changed first, a page at a time. */
    list: editor
      .input(
        z.strictObject({
          kind: partKindSchema,
          language: languageSchema,
          containing: z.string().trim().max(200),
          /** Only those that have something of their own: places with hours. */
          having: z.enum(['hours']).optional(),
          from: count,
          limit: z.int().min(1).max(200),
        }),
      )
      .output(outcomeSchema(partListSchema, ['out-of-service'])),
    /** Opens a part, as `drafts.open` does an entry; `drafts.leave` leaves it. */
    open: editor.input(ofPart).output(viewOutcome),
    /** Changes one field, as `drafts.edit` does. */
    edit: editor
      .input(
        z.strictObject({ partId: partIdSchema, path: fieldPathSchema, from: fieldValueSchema, to: fieldValueSchema }),
      )
      .output(partEditOutcomeSchema),
    /** A new part with this name; there is one `venue`, and none is added. */
    add: editor
      .input(
        z.strictObject({
          kind: partKindSchema.exclude(['venue', 'ways']),
          name: z.string().trim().min(1).max(200),
          language: languageSchema,
        }),
      )
      .output(viewOutcome),
    /** The part is to go when the draft is published. */
    remove: editor.input(ofPart).output(viewOutcome),
    /** Forgets what the draft changes of a part; one that was new is gone. */
    restore: editor.input(ofPart).output(outcomeSchema(z.null(), ['out-of-service'])),
    /** Every part that differs from what is published. */
    changes: editor.output(outcomeSchema(z.array(partViewSchema), ['out-of-service'])),
  },
};
