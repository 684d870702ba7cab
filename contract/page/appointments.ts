import { z } from 'zod';
import { outcomeSchema } from '../base/outcome.ts';
import { procedureFor } from '../base/procedure.ts';
import { storedVersions } from '../base/stored.ts';
import { daySchema } from '../venue/entry.ts';
import { checkInRouteSchema, wallTimeSchema } from './checkin.ts';

const count = z.int().min(0);

/** Somebody who has checked in today. */
export const arrivalSchema = z.strictObject({
  id: z.int().min(1),
  time: wallTimeSchema,
  service: z.string(),
  place: z.string(),
  /** 张*华 */
  name: z.string(),
  route: checkInRouteSchema,
  punctuality: z.enum(['on-time', 'early', 'late']),
  arrivedAt: z.iso.datetime(),
  /** Came by face, and it looked like a picture of one: whoever serves them looks at the person. Only where that is set. */
  wantsLook: z.boolean(),
  /** Somebody of the staff has taken note of it. */
  isSeen: z.boolean(),
});
export type Arrival = z.infer<typeof arrivalSchema>;

export const arrivalsSchema = z.strictObject({
  day: daySchema,
  /** Appointments of today that have not been cancelled. */
  expected: count,
  /** The latest first; those that nobody has seen before the others. */
  arrivals: z.array(arrivalSchema),
});
export type Arrivals = z.infer<typeof arrivalsSchema>;

/** Why something in a table of appointments cannot be taken; `column` as the program letters it, null for the whole row. */
export const appointmentProblemSchema = z.strictObject({
  sheet: z.string(),
  row: z.int().min(1),
  column: z.string().nullable(),
  code: z.string(),
  /** What stands there. */
  detail: z.string(),
});
export type AppointmentProblem = z.infer<typeof appointmentProblemSchema>;

/** What a table of appointments holds: what would be taken, or all that keeps it from being taken. */
export const appointmentReportSchema = z.discriminatedUnion('isGood', [
  z.strictObject({
    isGood: z.literal(true),
    appointments: count,
    /** First and last day; null where there is no appointment. */
    days: z.tuple([daySchema, daySchema]).nullable(),
    /** Rows of days that are over: they are left out. */
    past: count,
    /** Rows with the name and phone tail of another row of their day, which may be somebody else's. */
    alikeRows: z.array(z.int().min(1)).max(100),
  }),
  z.strictObject({
    isGood: z.literal(false),
    problemCount: count,
    problems: z.array(appointmentProblemSchema).max(100),
  }),
]);
export type AppointmentReport = z.infer<typeof appointmentReportSchema>;

/** A file that lies in the folder `import` of the data folder. */
export const importFileSchema = z.strictObject({ name: z.string(), bytes: count });
export type ImportFile = z.infer<typeof importFileSchema>;

/** What work on appointments leaves in the audit trail. */
export const appointmentActs = [
  z
    .strictObject({ type: z.literal('appointments.imported'), appointments: count, days: count })
    .register(storedVersions, { version: 1 }),
  z.strictObject({ type: z.literal('arrival.seen'), arrivalId: z.int() }).register(storedVersions, { version: 1 }),
] as const;

const importRefusals = [
  'out-of-service',
  'file-gone',
  'sheets-unreadable',
  'sheets-too-large',
  'device-key-damaged',
  'disk-full',
] as const;

const attendant = procedureFor('attendant');
const editor = procedureFor('editor');
const file = z.strictObject({ file: z.string().min(1).max(255) });
const report = outcomeSchema(appointmentReportSchema, importRefusals);
export type ImportOutcome = z.infer<typeof report>;

/** What staff do with appointments. */
export const appointmentsContract = {
  appointments: {
    arrivals: attendant.output(outcomeSchema(arrivalsSchema, ['out-of-service'])),
    see: attendant
      .input(z.strictObject({ arrivalId: z.int().min(1) }))
      .output(outcomeSchema(z.null(), ['out-of-service', 'unknown-arrival'])),
    /** Workbooks and CSV files in the folder `import`, by name. */
    files: editor.output(outcomeSchema(z.array(importFileSchema), ['out-of-service'])),
    /** Looks at a file and takes nothing. */
    look: editor.input(file).output(report),
    /** Takes a file whole or not at all; what was taken is removed from the folder, for it holds names. */
    take: editor.input(file).output(report),
  },
};
