import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { languageSchema, localizedSchema } from '../base/language.ts';
import { outcomeSchema } from '../base/outcome.ts';
import { procedureFor } from '../base/procedure.ts';
import { storedVersions } from '../base/stored.ts';
import { slugSchema } from '../venue/entry.ts';
import { wayKindSchema } from '../venue/guide.ts';
import { namedPlaceSchema } from './guide.ts';

/** What staff can close: a lift, stairs or escalator of the guide, or a place. */
export const closableSchema = z.strictObject({ of: z.enum(['passage', 'place']), id: slugSchema });
export type Closable = z.infer<typeof closableSchema>;

export const closureReasonSchema = z.enum(['repair', 'cleaning', 'event', 'other']);
export type ClosureReason = z.infer<typeof closureReasonSchema>;

/** Why something cannot be used, and until when; null: until somebody opens it again. */
export const closedForSchema = z.strictObject({ reason: closureReasonSchema, until: z.iso.datetime().nullable() });
export type ClosedFor = z.infer<typeof closedForSchema>;

export const closureSchema = closableSchema.extend(closedForSchema.shape);
export type Closure = z.infer<typeof closureSchema>;

/** How long staff close something; core makes a moment of it. */
export const closureLengthSchema = z.enum(['half-hour', 'two-hours', 'today', 'until-opened']);
export type ClosureLength = z.infer<typeof closureLengthSchema>;

/** A place as visitors are told: it is closed itself, or the lift that it is. */
export const closedPlaceSchema = closedForSchema.extend({ placeId: slugSchema });
export type ClosedPlace = z.infer<typeof closedPlaceSchema>;

/** A lift, stairs or escalator that can be closed, with the places under which people look for it. */
export const closablePassageSchema = z.strictObject({
  id: slugSchema,
  name: localizedSchema,
  by: wayKindSchema,
  placeIds: z.array(slugSchema),
});
export type ClosablePassage = z.infer<typeof closablePassageSchema>;

/** What closing and opening leave in the audit trail. */
export const closureActs = [
  z.strictObject({ type: z.literal('closure.put'), ...closureSchema.shape }).register(storedVersions, { version: 1 }),
  z
    .strictObject({ type: z.literal('closure.removed'), ...closableSchema.shape })
    .register(storedVersions, { version: 1 }),
] as const;

/** Of more nobody chooses by looking. */
export const mostFoundPlaces = 40;
export const mostListedPlaces = 200;

const visitor = procedureFor('visitor');
const attendant = procedureFor('attendant');

/** Closing at the desk. It belongs to the terminal, not to a version of the content. */
export const closuresContract = {
  closures: {
    /** The places that are closed now, and again at every change. */
    watch: visitor.output(eventIterator(z.array(closedPlaceSchema))),
    /** What is closed now, and what can be: the passages, and of the places those that are closed and that everybody needs first. */
    list: attendant.output(
      outcomeSchema(
        z.strictObject({
          passages: z.array(closablePassageSchema),
          places: z.array(namedPlaceSchema),
          closed: z.array(closureSchema),
        }),
        ['out-of-service'],
      ),
    ),
    /** Places by what is typed of their names, signs and other words, as visitors find them: initials and slips too. */
    find: attendant
      .input(z.strictObject({ typed: z.string().max(200), language: languageSchema }))
      .output(outcomeSchema(z.array(namedPlaceSchema).max(mostFoundPlaces), ['out-of-service'])),
    /** Closes, or says anew why and until when. `clock-wrong`: only until it is opened again, for the clock cannot be right. */
    put: attendant
      .input(closableSchema.extend({ reason: closureReasonSchema, lasts: closureLengthSchema }))
      .output(outcomeSchema(closureSchema, ['out-of-service', 'unknown-closable', 'clock-wrong'])),
    /** Opens again. */
    remove: attendant.input(closableSchema).output(outcomeSchema(z.null(), ['out-of-service', 'not-closed'])),
  },
};
