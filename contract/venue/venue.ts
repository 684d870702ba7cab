import { z } from 'zod';
import { localizedSchema } from '../base/language.ts';
import { entrySchema, slugSchema } from './entry.ts';
import { eventsSchema } from './event.ts';
import { exhibitsSchema, trailsSchema } from './exhibit.ts';
import { guideSchema, placeSpotSchema } from './guide.ts';
import { hoursSchema } from './hours.ts';
import { mattersSchema } from './matter.ts';
import { pictureSchema } from './picture.ts';

/** What kind of house it is; chooses the silhouette and the words of the home screen. */
export const venueKindSchema = z.enum(['hall', 'mall', 'museum']);
export type VenueKind = z.infer<typeof venueKindSchema>;

/** Icons are drawn once, on one grid; a venue chooses from these. */
export const iconNameSchema = z.enum([
  'card',
  'home',
  'elder',
  'family',
  'document',
  'briefcase',
  'calendar',
  'ticket',
  'signpost',
  'passport',
  'car',
  'medical',
  'coins',
  'key',
  'clock',
  'shop',
  'food',
  'gift',
  'parking',
  'child',
  'lift',
  'toilet',
  'wifi',
  'exhibit',
  'guide',
  'camera',
  'bag',
  'lost',
  'phone',
  'people',
  'info',
]);
export type IconName = z.infer<typeof iconNameSchema>;

/** The icon of what a kind of house is visited for: a list of shops, of galleries; counters are known by their signs. */
export const promisedIcons: Readonly<Partial<Record<VenueKind, IconName>>> = { mall: 'shop', museum: 'exhibit' };

export const categorySchema = z.strictObject({
  id: slugSchema,
  icon: iconNameSchema,
  name: localizedSchema,
  /** Two or three plain nouns that say what is in it. */
  hint: localizedSchema,
});
export type Category = z.infer<typeof categorySchema>;

/** Something the venue does, as the home screen's board lists it: area A, ground floor, … */
export const serviceSchema = z.strictObject({
  id: slugSchema,
  /** A letter or number as on the venue's own signs. */
  sign: z.string().min(1).max(4),
  name: localizedSchema,
  /** As data, so that the board can say what is so now; or as words that are true all day, of which it says no more. */
  hours: z.union([hoursSchema, localizedSchema]),
});
export type Service = z.infer<typeof serviceSchema>;

/** Somewhere a visitor looks for. */
export const placeSchema = z.strictObject({
  id: slugSchema,
  sign: z.string().min(1).max(12),
  name: localizedSchema,
  floor: localizedSchema,
  /** How to get there in one sentence from the terminal. */
  way: localizedSchema,
  icon: iconNameSchema,
  /** Other words people use for it. */
  names: z.array(z.string().min(1).max(40)).max(20).default([]),
  /** Only where it differs from the venue's. */
  hours: hoursSchema.optional(),
  /** What it looks like as one comes to it. */
  picture: pictureSchema.optional(),
  /** Where it is on the plan of its floor, in a venue that has plans. */
  spot: placeSpotSchema.optional(),
});
export type Place = z.infer<typeof placeSchema>;

/** C6, 2F, B1, 118: a sign that says the same in every language. What is none is a word. */
const codeSign = /^[A-Z0-9]+(-[A-Z0-9]+)*$/;

/** Whether what is painted on a sign is a word, which has to be told in every language. */
export function isWordSign(sign: string): boolean {
  return !codeSign.test(sign);
}

/** A word painted on a wall or a door, and what it says in the other languages: 北门, North Gate, 北口, 북문. */
export const paintedSignSchema = z.strictObject({ painted: z.string().min(1).max(12), name: localizedSchema });
export type PaintedSign = z.infer<typeof paintedSignSchema>;

/** A line of today on the attract screen: words, or what hours and clock say. */
export const todayLineSchema = z.union([
  z.strictObject({
    label: localizedSchema,
    value: localizedSchema,
    /** Left out: true while the house is open that day. On other days only what holds every day is said. */
    holds: z.literal('every-day').optional(),
  }),
  z.strictObject({ shows: z.literal('opening') }),
  /** Until when the last are let in or given a number, under the name that it has here: 取号到. */
  z.strictObject({ shows: z.literal('last-entry'), label: localizedSchema }),
  /** What takes place now, or next today; on other days nothing. */
  z.strictObject({ shows: z.literal('event') }),
]);
export type TodayLine = z.infer<typeof todayLineSchema>;

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== null;
  } catch {
    return false;
  }
}

export const venueSchema = z.strictObject({
  id: slugSchema,
  kind: venueKindSchema,
  /** True for the sample venues of a release: every screen then says so. */
  sample: z.boolean(),
  name: localizedSchema,
  /** Two characters for the seal in the lintel. */
  seal: z.string().length(2),
  /** What the stamp under an approved answer says, four characters: 本厅核准. */
  stamp: z.string().length(4),
  /** Set vertically on the attract screen, two characters. */
  greeting: localizedSchema,
  /** Beside the greeting: one short sentence in two lines. */
  invitation: localizedSchema,
  /** The question on home: 您要办什么事. */
  question: localizedSchema,
  /** A question worth showing as an example. */
  example: localizedSchema,
  timeZone: z.string().min(1).refine(isTimeZone, 'no such time zone'),
  /** Whose public holidays count, as an ISO 3166 country in small letters; null: none. */
  country: z
    .string()
    .regex(/^[a-z]{2}$/)
    .nullable()
    .default(null),
  /** When the doors are open; where it is left out, nothing is said about now. */
  hours: hoursSchema.optional(),
  /** When somebody comes if called; left out: while the doors are open. */
  staffed: hoursSchema.optional(),
  /** The first four that hold now are shown. */
  today: z.array(todayLineSchema).min(1).max(6),
  services: z.array(serviceSchema).min(1).max(4),
  categories: z.array(categorySchema).min(1).max(12),
  places: z.array(placeSchema).max(10_000),
  /** Plans and ways; a venue without them says the way to a place in words alone. */
  guide: guideSchema.optional(),
  /** What people come to do, as questions that lead to a list of their own. In a folder it is a file of its own. */
  matters: mattersSchema.default([]),
  /** What a museum shows, and ways past it; files of their own in a folder too. */
  exhibits: exhibitsSchema.default([]),
  trails: trailsSchema.default([]),
  /** What takes place and what is to be had for less, by the venue's calendar; a file of its own too. */
  events: eventsSchema.default([]),
  /** Signs that are words; a sign that is a code (C6, 2F) is the same in every language and needs none. */
  signs: z.array(paintedSignSchema).max(100).default([]),
  /** Entry ids in the order they are most asked; the first six stand on home. */
  popularIds: z.array(slugSchema).max(40),
  /** Groups of words that mean the same in this venue. */
  synonyms: z
    .array(z.array(z.string().min(1).max(40)).min(2).max(20))
    .max(500)
    .default([]),
  /** Words that veto an answer (假, 伪造, 别人的): matched as written, in any language. */
  vetoWords: z.array(z.string().min(1).max(40)).max(500).default([]),
  /** Where the house is, as one says it on the phone to an ambulance: district, street, number. */
  address: localizedSchema.optional(),
  /** What emergency screens say while somebody is there: whom to tell and where to go. */
  emergency: localizedSchema,
  /** Where people gather outside, in a few words: by the flagpole. By night it stands in place of the venue's own words. */
  meetingPoint: localizedSchema.optional(),
});
/** Parts of a venue that have a file of their own in a folder: matters.json. */
export const venueParts = ['matters', 'exhibits', 'trails', 'events'] as const satisfies readonly (keyof z.infer<
  typeof venueSchema
>)[];
export type Venue = z.infer<typeof venueSchema>;
export type VenueSource = z.input<typeof venueSchema>;

/** A whole venue as it is loaded: what a pack holds. */
export const venueContentSchema = z.strictObject({ venue: venueSchema, entries: z.array(entrySchema) });
export type VenueContent = z.infer<typeof venueContentSchema>;
