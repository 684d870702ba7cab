import { z } from 'zod';
import { outcomeSchema } from '../base/outcome.ts';
import { procedureFor } from '../base/procedure.ts';
import { storedVersions } from '../base/stored.ts';
import { slugSchema } from '../venue/entry.ts';
import { floorSchema, placeSpotSchema, standSchema } from '../venue/guide.ts';
import { placeSchema } from '../venue/venue.ts';

/**
 * Whether somebody who is there has said that this terminal stands where its ways begin. `only-one`: nobody has, and the venue has
 * no other stand; `none`: nobody knows where it stands.
 */
export const standConfidenceSchema = z.enum(['confirmed', 'unconfirmed', 'only-one', 'none']);
export type StandConfidence = z.infer<typeof standConfidenceSchema>;

/** As many places are named beside a stand, the nearest first. */
export const mostNearStand = 12;

/** A stand of the venue on its floor, with what is near it. */
const placedStandSchema = standSchema.pick({ id: true, bearingDegrees: true }).extend({
  floorId: slugSchema,
  x: z.number(),
  y: z.number(),
  near: z
    .array(placeSchema.pick({ id: true, sign: true, name: true }).extend({ spot: placeSpotSchema }))
    .max(mostNearStand),
});
export type PlacedStand = z.infer<typeof placedStandSchema>;

export const standStateSchema = z.strictObject({
  /** Where this terminal's ways begin; null where nobody knows. */
  standId: slugSchema.nullable(),
  confidence: standConfidenceSchema,
  /** All at which terminals may stand, on these floors. */
  stands: z.array(placedStandSchema).max(500),
  floors: z.array(floorSchema).max(60),
});
export type StandState = z.infer<typeof standStateSchema>;

/** What confirming leaves in the audit trail. */
export const standActs = [
  z.strictObject({ type: z.literal('stand.confirmed'), stand: slugSchema }).register(storedVersions, { version: 1 }),
] as const;

const attendant = procedureFor('attendant');

/** Where this terminal stands, as whoever stands before it says. It belongs to the terminal, not to a version of the content. */
export const standContract = {
  stand: {
    /** `no-plan`: the venue has none on which anything could stand. */
    look: attendant.output(outcomeSchema(standStateSchema, ['out-of-service', 'no-plan'])),
    /** It stands there, whatever the settings say: until they name another stand, or a plan has it elsewhere. */
    confirm: attendant
      .input(z.strictObject({ standId: slugSchema }))
      .output(outcomeSchema(standStateSchema, ['out-of-service', 'no-plan', 'unknown-stand'])),
  },
};
