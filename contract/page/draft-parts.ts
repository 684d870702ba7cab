import { z } from 'zod';
import { staffRoleSchema } from '../base/authority.ts';
import { languageSchema } from '../base/language.ts';
import { outcomeSchema } from '../base/outcome.ts';
import { procedureFor } from '../base/procedure.ts';
import { eventKindSchema } from '../venue/event.ts';
import { depthSchema } from '../venue/exhibit.ts';
import {
  floorSchema,
  passageSchema,
  placeSpotSchema,
  standSchema,
  wayEdgeSchema,
  wayNodeSchema,
} from '../venue/guide.ts';
import { weekdaySchema } from '../venue/hours.ts';
import { pictureSchema } from '../venue/picture.ts';
import { iconNameSchema } from '../venue/venue.ts';
import { fieldPathSchema, fieldValueSchema } from './draft-entry.ts';
import { draftStateSchema, faultAtSchema, fieldChangeSchema } from './drafts.ts';
import { listedExhibitSchema } from './exhibit.ts';
import { namedPlaceSchema } from './guide.ts';

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
  'floor',
  'ways',
]);
export type PartKind = z.infer<typeof partKindSchema>;

/** In which field of a part its name stands. */
export function nameFieldOf(kind: PartKind): 'name' | 'title' {
  return kind === 'exhibit' || kind === 'trail' ? 'title' : 'name';
}

/** What else a venue consists of: it comes by workbook or pack, whole, and is not edited at the console yet. */
export const carriedKindSchema = z.enum(['matter']);
export type CarriedKind = z.infer<typeof carriedKindSchema>;
export const anyPartKindSchema = z.enum([...partKindSchema.options, ...carriedKindSchema.options]);
export type AnyPartKind = z.infer<typeof anyPartKindSchema>;

/** `place/toilet`: no id of an entry looks so. */
export const partIdSchema = z
  .string()
  .regex(/^(venue|service|category|place|floor|ways|matter|exhibit|trail|event)\/[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80);

/** Longer than anything that may be published, so that what is too long can be kept until it is shortened. */
const text = z.string().max(2000).optional();
const localized = z.strictObject({ 'zh-CN': text, en: text, ja: text, ko: text }).optional();
/** A picture while somebody describes it. */
const pictureDraft = pictureSchema
  .pick({ sha256: true, widthPx: true, heightPx: true })
  .extend({ description: localized, licence: text })
  .optional();
const words = z.array(z.string().max(2000)).max(1000).optional();

/** Days that differ: one day or, `2026-12-10 2026-12-12`, the first and the last. Without times: closed. */
const exceptionDraftSchema = z.strictObject({ days: z.string().max(2000), open: text, reason: localized });

/** Hours while somebody writes them: the stretches of a day as one text, `9:00-11:30 13:30-17:00`; none: closed. */
export const hoursDraftSchema = z.strictObject({
  week: z.strictObject({ mon: text, tue: text, wed: text, thu: text, fri: text, sat: text, sun: text }).optional(),
  /** `closed`, or stretches; none: as on any such weekday. */
  holidays: text,
  makeUpDays: z.literal('as-monday').optional(),
  lastEntryMinutes: text,
  exceptions: z.array(exceptionDraftSchema).max(400).optional(),
});
export type HoursDraft = z.infer<typeof hoursDraftSchema>;
const hours = hoursDraftSchema.optional();

/** The ways of one floor, drawn and kept as one. */
export const floorWaysSchema = z.strictObject({
  nodes: z.array(wayNodeSchema.omit({ floorId: true })).max(30_000),
  edges: z.array(wayEdgeSchema).max(40_000),
  stands: z.array(standSchema).max(500),
});
export type FloorWays = z.infer<typeof floorWaysSchema>;

/** The ways from floor to floor, and what people call them. */
export const passagesDraftSchema = z.strictObject({
  between: z.array(wayEdgeSchema).max(40_000).default([]),
  passages: z.array(passageSchema).max(500).default([]),
});
export type PassagesDraft = z.infer<typeof passagesDraftSchema>;

/** The parts of a venue on their way to what `venueSchema` allows: anything may be missing yet, or too long. */
export const partDraftSchemas = {
  venue: z.strictObject({
    /** Whether every screen says that it is a sample. */
    sample: z.boolean().optional(),
    seal: text,
    stamp: text,
    name: localized,
    greeting: localized,
    invitation: localized,
    question: localized,
    example: localized,
    address: localized,
    emergency: localized,
    meetingPoint: localized,
    hours,
    staffed: hours,
    popularIds: words,
    /** In which order parts stand, by their ids. */
    order: z.strictObject({ services: words, categories: words, places: words }).optional(),
    synonyms: z
      .array(z.array(z.string().max(2000)).max(100))
      .max(1000)
      .optional(),
    vetoWords: words,
    // These come by workbook and are carried along.
    kind: text,
    timeZone: text,
    country: text,
    today: z.array(z.json()).max(20).optional(),
    signs: z.array(z.json()).max(1000).optional(),
  }),
  /** `hours` as data, or `hoursInWords`. */
  service: z.strictObject({ sign: text, name: localized, hours, hoursInWords: localized }),
  category: z.strictObject({ icon: iconNameSchema.optional(), name: localized, hint: localized }),
  place: z.strictObject({
    icon: iconNameSchema.optional(),
    sign: text,
    name: localized,
    floor: localized,
    way: localized,
    names: words,
    hours,
    picture: pictureDraft,
    spot: placeSpotSchema.optional(),
  }),
  exhibit: z.strictObject({
    /** A text until it is a number. */
    number: z.union([z.number(), z.string().max(2000)]).optional(),
    title: localized,
    placeId: text,
    stories: z.partialRecord(depthSchema, z.strictObject({ lead: localized, more: localized })).optional(),
    picture: pictureDraft,
    department: localized,
    checkedOn: text,
  }),
  trail: z.strictObject({
    title: localized,
    lead: localized,
    exhibitIds: words,
    /** A text until it is a number. */
    minutesEach: z.union([z.number(), z.string().max(2000)]).optional(),
  }),
  event: z.strictObject({
    kind: eventKindSchema.optional(),
    name: localized,
    line: localized,
    audience: localized,
    placeId: text,
    entryId: text,
    weekdays: z.array(weekdaySchema).max(20).optional(),
    times: z
      .array(z.strictObject({ from: text, to: text }))
      .max(40)
      .optional(),
    firstDay: text,
    lastDay: text,
    picture: pictureDraft,
    department: localized,
    checkedOn: text,
  }),
  floor: z.strictObject({
    name: localized,
    order: floorSchema.shape.order.optional(),
    metresPerUnit: floorSchema.shape.metresPerUnit.optional(),
    plan: floorSchema.shape.plan,
    ways: floorWaysSchema.optional(),
  }),
  ways: z.strictObject({
    between: z.array(wayEdgeSchema).max(40_000).optional(),
    passages: z.array(passageSchema).max(500).optional(),
  }),
} as const satisfies Record<PartKind, z.ZodType>;

/** One part as it stands in the draft. */
export const partViewSchema = z.strictObject({
  partId: partIdSchema,
  kind: anyPartKindSchema,
  /** Counts the changes that were made to it in this draft; 0: as published. */
  revision: z.int().min(0),
  /** One of `partDraftSchemas`, of what is carried its name alone; null: it is to go. */
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
