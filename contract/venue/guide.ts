import { z } from 'zod';
import { localizedSchema } from '../base/language.ts';
import { slugSchema } from './entry.ts';

/** A length on a plan, in the units that it is drawn in; x to the right, y downwards. */
const coordinate = z.number().min(-100_000).max(100_000);

/** What a shape of a plan is drawn as. */
export const shapeLookSchema = z.enum([
  /** Ground that people walk on. */
  'floor',
  /** A room, shop or counter. */
  'room',
  /** Where nobody goes: a shaft, a void, what belongs to staff. */
  'closed',
  /** Planting or water. */
  'garden',
  /** A line: a wall, a railing. */
  'wall',
  /** A fine line: treads of stairs, furniture. */
  'fine',
]);
export type ShapeLook = z.infer<typeof shapeLookSchema>;

export const mostShapes = 3000;
/** In one shape, in characters of its points. */
const mostPointsLength = 20_000;

/** Points as SVG writes them: `x,y` apart by spaces. Digits alone can stand there, so that a plan is never markup. */
export const pointsSchema = z
  .string()
  .max(mostPointsLength)
  .regex(/^-?\d{1,6}(\.\d{1,3})?,-?\d{1,6}(\.\d{1,3})?( -?\d{1,6}(\.\d{1,3})?,-?\d{1,6}(\.\d{1,3})?)+$/);

/** An outline or a line of a plan. */
export const planShapeSchema = z.strictObject({
  look: shapeLookSchema,
  /** Closed shapes are areas; the others are lines. */
  isClosed: z.boolean(),
  points: pointsSchema,
  /** The place that it is. */
  placeId: slugSchema.optional(),
});
export type PlanShape = z.infer<typeof planShapeSchema>;

/** A word on a plan, with its middle. It is shown to whoever reads a language that it has. */
export const planLabelSchema = z.strictObject({ x: coordinate, y: coordinate, text: localizedSchema });
export type PlanLabel = z.infer<typeof planLabelSchema>;

/** The drawing of a floor as data. */
export const planSchema = z.strictObject({
  width: z.number().positive().max(100_000),
  height: z.number().positive().max(100_000),
  shapes: z.array(planShapeSchema).max(mostShapes),
  labels: z.array(planLabelSchema).max(500).default([]),
});
export type Plan = z.infer<typeof planSchema>;

/** A storey, or ground outside the house. */
export const floorSchema = z.strictObject({
  id: slugSchema,
  /** Rises from the lowest to the highest. */
  order: z.int().min(-20).max(200),
  name: localizedSchema,
  /** How much of the world one unit of the plan is. */
  metresPerUnit: z.number().positive().max(100),
  plan: planSchema.optional(),
});
export type Floor = z.infer<typeof floorSchema>;

/** Where ways meet, turn or end. */
export const wayNodeSchema = z.strictObject({ id: slugSchema, floorId: slugSchema, x: coordinate, y: coordinate });
export type WayNode = z.infer<typeof wayNodeSchema>;

export const wayKindSchema = z.enum(['walk', 'stairs', 'lift', 'escalator', 'ramp']);
export type WayKind = z.infer<typeof wayKindSchema>;

/** A stretch between two nodes. A lift has one for each two floors between which it goes. */
export const wayEdgeSchema = z.strictObject({
  from: slugSchema,
  to: slugSchema,
  kind: wayKindSchema.default('walk'),
  /** At its narrowest; left out: wide enough for a wheelchair. */
  widthCm: z.int().positive().max(10_000).optional(),
  /** Only from `from` to `to`, as an escalator. */
  isOneWay: z.boolean().default(false),
  /** How long it takes; left out: by its length, and what a lift or stairs usually take. */
  seconds: z.number().positive().max(3600).optional(),
  /** The lift, stairs or escalator that it is a part of. */
  passageId: slugSchema.optional(),
});
export type WayEdge = z.infer<typeof wayEdgeSchema>;

/** A lift, stairs, an escalator or a ramp as people call it: 东侧电梯. */
export const passageSchema = z.strictObject({
  id: slugSchema,
  name: localizedSchema,
  /** The places under which people look for it: they are closed with it. */
  placeIds: z.array(slugSchema).max(20).default([]),
});
export type Passage = z.infer<typeof passageSchema>;

/** A spot where a terminal stands. */
export const standSchema = z.strictObject({
  id: slugSchema,
  nodeId: slugSchema,
  /** Where somebody looks who reads the terminal: clockwise from the top of the plan. */
  bearingDegrees: z.number().min(0).lt(360),
});
export type Stand = z.infer<typeof standSchema>;

/** Where a place is: its middle, and the node at its door. */
export const placeSpotSchema = z.strictObject({
  floorId: slugSchema,
  x: coordinate,
  y: coordinate,
  doorId: slugSchema,
});
export type PlaceSpot = z.infer<typeof placeSpotSchema>;

/** Floors with their plans, the ways between places, and where terminals stand: one for all terminals of the venue. */
export const guideSchema = z.strictObject({
  floors: z.array(floorSchema).min(1).max(60),
  nodes: z.array(wayNodeSchema).max(30_000),
  edges: z.array(wayEdgeSchema).max(40_000),
  passages: z.array(passageSchema).max(500).default([]),
  stands: z.array(standSchema).max(500),
});
export type Guide = z.infer<typeof guideSchema>;
