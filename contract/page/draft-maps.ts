import { z } from 'zod';
import { localizedSchema } from '../base/language.ts';
import { outcomeSchema } from '../base/outcome.ts';
import { procedureFor } from '../base/procedure.ts';
import { slugSchema } from '../venue/entry.ts';
import { floorSchema, placeSpotSchema, planSchema } from '../venue/guide.ts';
import { fieldPathSchema, fieldValueSchema } from './draft-entry.ts';
import { partIdSchema } from './draft-parts.ts';
import { routeSchema } from './guide-calls.ts';
import { floorWaysSchema, partDraftSchemas, passagesDraftSchema } from './part-drafts.ts';

/** Why a map leads somebody wrong, or nowhere. */
export const mapNoteCodeSchema = z.enum([
  /** Nodes to which nothing leads from the rest. */
  'island',
  /** A place to which no way leads from the terminal. */
  'no-way',
  'only-with-steps',
  /** A place on a floor without a node at its door. */
  'no-door',
  /** A lift that stands above and below a floor and not on it. */
  'lift-skips-floor',
  /** No terminal stands anywhere. */
  'no-stand',
]);
export type MapNoteCode = z.infer<typeof mapNoteCodeSchema>;

export const mapNoteSchema = z.strictObject({
  code: mapNoteCodeSchema,
  /** Where to look; null: nowhere in particular. */
  at: z.strictObject({ floorId: slugSchema, x: z.number(), y: z.number() }).nullable(),
  /** Of the place, lift or floor that it is about. */
  name: localizedSchema.nullable(),
});
export type MapNote = z.infer<typeof mapNoteSchema>;

/** A floor as the draft has it; a new one may have no plan yet. */
export const mapFloorSchema = z.strictObject({
  partId: partIdSchema,
  floorId: slugSchema,
  name: z.record(z.string(), z.string()),
  order: floorSchema.shape.order,
  metresPerUnit: floorSchema.shape.metresPerUnit,
  plan: planSchema.nullable(),
  ways: floorWaysSchema,
});
export type MapFloor = z.infer<typeof mapFloorSchema>;

export const mapPlaceSchema = z.strictObject({
  partId: partIdSchema,
  placeId: slugSchema,
  name: z.record(z.string(), z.string()),
  sign: z.string(),
  spot: placeSpotSchema.nullable(),
});
export type MapPlace = z.infer<typeof mapPlaceSchema>;

/** The floors, ways and places of the draft, and what is to be said of them. */
export const draftMapSchema = z.strictObject({
  /** The lowest first. */
  floors: z.array(mapFloorSchema),
  /** What leads from floor to floor. */
  between: passagesDraftSchema.extend({ partId: partIdSchema }),
  places: z.array(mapPlaceSchema),
  notes: z.array(mapNoteSchema),
  /** Where this terminal stands; null: not said yet. */
  standId: slugSchema.nullable(),
});
export type DraftMap = z.infer<typeof draftMapSchema>;

export const mapEditSchema = z.strictObject({
  partId: partIdSchema,
  path: fieldPathSchema,
  from: fieldValueSchema,
  to: fieldValueSchema,
});
export type MapEdit = z.infer<typeof mapEditSchema>;

/** A place that is to be put on the plan: what it must have to be published, but for where it is. */
const newPlaceSchema = partDraftSchemas.place.pick({ sign: true, name: true, floor: true, way: true });
export type NewPlace = z.infer<typeof newPlaceSchema>;

const triedWaySchema = routeSchema.pick({ legs: true, metres: true, seconds: true, isStepFree: true });
export type TriedWay = z.infer<typeof triedWaySchema>;

const editor = procedureFor('editor');

/** The plans of the draft, drawn: floors, ways between floors and where places are, in the same draft as all else. */
export const draftMapsContract = {
  maps: {
    open: editor.output(outcomeSchema(draftMapSchema, ['out-of-service'])),
    /**
     * Changes fields of several parts at once, or of none: where one of them holds neither what was seen nor what is wanted,
     * that is a conflict.
     */
    edit: editor
      .input(z.strictObject({ edits: z.array(mapEditSchema).min(1).max(500) }))
      .output(outcomeSchema(draftMapSchema, ['out-of-service', 'unknown-part', 'not-a-field', 'conflict'])),
    /** Begins places, as many as are put on a plan one after the other; `partIds` are theirs, in the same order. */
    addPlaces: editor
      .input(z.strictObject({ places: z.array(newPlaceSchema).min(1).max(200) }))
      .output(
        outcomeSchema(z.strictObject({ map: draftMapSchema, partIds: z.array(partIdSchema) }), ['out-of-service']),
      ),
    /** The way that a visitor would be led from this terminal, if the draft were published. */
    way: editor
      .input(z.strictObject({ placeId: slugSchema, isStepFree: z.boolean() }))
      .output(
        outcomeSchema(triedWaySchema, [
          'out-of-service',
          'no-stand',
          'unknown-place',
          'place-not-on-plan',
          'only-with-steps',
          'no-way',
        ]),
      ),
  },
};
