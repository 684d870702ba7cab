import { z } from 'zod';
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
import type { PartKind } from './draft-parts.ts';
import { signDraftSchema } from './sign-draft.ts';

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

/** What must have been answered for something to hold, while somebody chooses it. */
const whenDraft = z
  .array(z.strictObject({ question: z.string().max(2000), answers: z.array(z.string().max(2000)).max(40) }))
  .max(40)
  .optional();
const figuresDraft = z
  .array(z.strictObject({ figure: localized, note: localized, when: whenDraft }))
  .max(100)
  .optional();
const idText = z.string().max(2000);

/** A matter while somebody writes it: each of its lists is one field, for what follows from one line stands in another. */
export const matterDraftSchema = z.strictObject({
  title: localized,
  categoryId: text,
  department: localized,
  checkedOn: text,
  validUntil: z.string().max(2000).nullable().optional(),
  questions: z
    .array(
      z.strictObject({
        id: idText,
        ask: localized,
        note: localized,
        answers: z
          .array(z.strictObject({ id: idText, label: localized, note: localized, to: text }))
          .max(40)
          .optional(),
      }),
    )
    .max(100)
    .optional(),
  ends: z
    .array(z.strictObject({ id: idText, isHere: z.boolean(), lead: localized }))
    .max(100)
    .optional(),
  materials: z
    .array(z.strictObject({ name: localized, condition: localized, when: whenDraft }))
    .max(100)
    .optional(),
  steps: z
    .array(z.strictObject({ title: localized, note: localized, when: whenDraft }))
    .max(100)
    .optional(),
  durations: figuresDraft,
  fees: figuresDraft,
  windows: z
    .array(z.strictObject({ placeId: text, when: whenDraft }))
    .max(100)
    .optional(),
});
export type MatterDraft = z.infer<typeof matterDraftSchema>;

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
    timeZone: text,
    country: text,
    today: z.array(z.json()).max(20).optional(),
    /** Words on walls, and what each means. */
    signs: z.array(signDraftSchema).max(1000).optional(),
    // It comes by workbook and is carried along.
    kind: text,
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
  matter: matterDraftSchema,
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
