import { z } from 'zod';
import { localizedSchema } from '../base/language.ts';
import { outcomeSchema } from '../base/outcome.ts';
import { procedureFor } from '../base/procedure.ts';
import { slugSchema } from '../venue/entry.ts';
import { floorSchema, placeSpotSchema, standSchema, wayKindSchema } from '../venue/guide.ts';
import { pictureHashSchema } from '../venue/picture.ts';
import { iconNameSchema, placeSchema } from '../venue/venue.ts';
import { closedForSchema } from './closures.ts';
import { namedPlaceSchema } from './guide.ts';

/** Which way to turn, as seen by whoever walks. */
export const turnSchema = z.enum([
  'ahead',
  'slight-right',
  'right',
  'sharp-right',
  'back',
  'sharp-left',
  'left',
  'slight-left',
]);
export type Turn = z.infer<typeof turnSchema>;

const pointSchema = z.strictObject({ x: z.number(), y: z.number() });
export type Point = z.infer<typeof pointSchema>;

/** A place that is passed or turned at. */
const landmarkSchema = z.strictObject({ placeId: slugSchema, sign: z.string(), name: localizedSchema });
export type Landmark = z.infer<typeof landmarkSchema>;

/** What a sentence of the way is drawn on: a leg, and the first and last of its points. */
const stretch = { leg: z.int().min(0), from: z.int().min(0), to: z.int().min(0) };

/** One sentence of the way. */
export const routeStepSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('walk'),
    ...stretch,
    /** Whence one looks: at the terminal; out of a lift or the like; along the way come so far; back out of a place that was a stop. */
    begins: z.enum(['stand', 'passage', 'turn', 'stop']),
    turn: turnSchema,
    /** Where one turns. */
    at: landmarkSchema.nullable(),
    /** The last place that is passed. */
    past: landmarkSchema.nullable(),
    metres: z.int().min(0),
  }),
  /** The rest of a floor whose way has more turns than anybody keeps in mind: it is followed on the plan. */
  z.strictObject({ kind: z.literal('follow'), ...stretch, metres: z.int().min(0) }),
  z.strictObject({
    kind: z.literal('passage'),
    ...stretch,
    by: wayKindSchema.exclude(['walk']),
    name: localizedSchema.nullable(),
    /** On which side it is as one comes to it. */
    turn: turnSchema,
    /** The floor that it leads to; null where it stays on this one. */
    floor: z.strictObject({ floorId: slugSchema, name: localizedSchema, isUp: z.boolean() }).nullable(),
  }),
  z.strictObject({
    kind: z.literal('arrive'),
    ...stretch,
    place: landmarkSchema,
    turn: turnSchema,
    /** The how many-th door on that side since the last turn; null where that is no help, or not sure. */
    door: z.int().min(1).nullable(),
  }),
]);
export type RouteStep = z.infer<typeof routeStepSchema>;

/** A lift, stairs or escalator that is closed, and that the way would else have led through. */
const closedPassageSchema = closedForSchema.extend({ passageId: slugSchema, name: localizedSchema });
export type ClosedPassage = z.infer<typeof closedPassageSchema>;

/** A place as it is written on a plan. */
const placeOnPlanSchema = placeSchema
  .pick({ id: true, sign: true, name: true, icon: true })
  .extend({ spot: placeSpotSchema });
export type PlaceOnPlan = z.infer<typeof placeOnPlanSchema>;

/** More places than that have no room on the plans of a way. */
export const mostPlacesOnPlans = 240;

/** A way with all that is needed to draw and to say it. */
export const routeSchema = z.strictObject({
  stand: standSchema.omit({ nodeId: true }).extend({ floorId: slugSchema, ...pointSchema.shape }),
  /** The floors it leads over, with their plans. */
  floors: z.array(floorSchema).min(1),
  /** What is written on these plans: what the way leads to and past, and then what lies nearest to it. */
  places: z.array(placeOnPlanSchema).max(mostPlacesOnPlans),
  /** The line, in one piece for each floor that is walked on, in the units of its plan. */
  legs: z.array(z.strictObject({ floorId: slugSchema, points: z.array(pointSchema).min(1) })).min(1),
  steps: z.array(routeStepSchema).min(1),
  metres: z.int().min(0),
  seconds: z.int().min(0),
  /** Whether it has no stairs, no escalator and nothing too narrow for a wheelchair. */
  isStepFree: z.boolean(),
  /** What it leads around because it is closed. */
  around: z.array(closedPassageSchema),
});
export type Route = z.infer<typeof routeSchema>;

/** Why no way is shown: the venue has no plan, or this terminal's stand is not on it; the place is not on it. */
const notShown = z.strictObject({
  ok: z.literal(false),
  code: z.enum(['out-of-service', 'visit-over', 'unknown-place', 'no-stand', 'place-not-on-plan']),
});
/** Nothing leads there now, or only what has steps; and what is closed that would else have led there. */
const notReached = z.strictObject({
  ok: z.literal(false),
  code: z.enum(['no-way', 'only-with-steps']),
  around: z.array(closedPassageSchema),
});
export type NotReached = z.infer<typeof notReached>;
export const routeOutcomeSchema = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: routeSchema }),
  z.discriminatedUnion('code', [notShown, notReached]),
]);
export type RouteOutcome = z.infer<typeof routeOutcomeSchema>;

export const mostStops = 12;

/** Nobody looks through more rows of a list. */
export const mostFinderRows = 60;
const wordsOfRow = z.string();

/** A row of the list of places, in the visitor's language. */
export const finderRowSchema = z.discriminatedUnion('kind', [
  /** What a house is visited for, its services, or the ways in and out; `names`: the first of what is in it. */
  z.strictObject({
    kind: z.literal('section'),
    key: z.string(),
    of: z.enum(['promised', 'services', 'ways']),
    /** The floor that its places share; null where they lie on several. */
    floor: wordsOfRow.nullable(),
    icon: iconNameSchema,
    names: z.array(wordsOfRow).max(3),
  }),
  /** One stretch of many rows, from the first to the last of it. */
  z.strictObject({
    kind: z.literal('range'),
    key: z.string(),
    icon: iconNameSchema,
    from: wordsOfRow,
    to: wordsOfRow,
    count: z.int().min(1),
  }),
  /** The same kind of facility on several floors; the first few of them. */
  z.strictObject({
    kind: z.literal('line'),
    key: z.string(),
    icon: iconNameSchema,
    name: wordsOfRow,
    floors: z.array(wordsOfRow).max(12),
  }),
  z.strictObject({ kind: z.literal('place'), key: z.string(), name: wordsOfRow, place: namedPlaceSchema }),
]);
export type FinderRow = z.infer<typeof finderRowSchema>;

const finderListOutcome = outcomeSchema(z.array(finderRowSchema).max(mostFinderRows), [
  'out-of-service',
  'visit-over',
  'unknown-row',
]);
export type FinderListOutcome = z.infer<typeof finderListOutcome>;

/** Where this terminal stands, as somebody says it who is asked: the floor, and what is nearest. */
export const whereaboutsSchema = z.strictObject({ floor: localizedSchema, near: namedPlaceSchema.nullable() });
export type Whereabouts = z.infer<typeof whereaboutsSchema>;
const whereaboutsOutcome = outcomeSchema(whereaboutsSchema, ['out-of-service', 'visit-over', 'no-stand']);
export type WhereaboutsOutcome = z.infer<typeof whereaboutsOutcome>;

/** What the page asks of the guide. */
export const guideContract = {
  guide: {
    /** The way from this terminal to places, in their order. */
    route: procedureFor('visitor')
      .input(
        z.strictObject({
          visitId: z.uuid(),
          placeIds: z.array(slugSchema).min(1).max(mostStops),
          isStepFree: z.boolean(),
        }),
      )
      .output(routeOutcomeSchema),
    /** Where this terminal stands, for whoever phones for help. */
    whereabouts: procedureFor('visitor')
      .input(z.strictObject({ visitId: z.uuid() }))
      .output(whereaboutsOutcome),
    /** The file of a picture that the venue shows, by its hash: WebP, in base64. */
    picture: procedureFor('visitor')
      .input(z.strictObject({ sha256: pictureHashSchema }))
      .output(outcomeSchema(z.base64(), ['out-of-service', 'unknown-picture'])),
    /** What stands in the list of places: its sections, or what is in a row of it; `within` are the keys of the rows on the way there. */
    list: procedureFor('visitor')
      .input(z.strictObject({ visitId: z.uuid(), within: z.array(z.string().max(200)).max(8) }))
      .output(finderListOutcome),
  },
};
