import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { staffRoleSchema, staffRoles } from '../base/authority.ts';
import { outcomeSchema } from '../base/outcome.ts';
import { procedureFor } from '../base/procedure.ts';
import { unknownFormSchema } from '../base/stored.ts';
import { staffActSchema } from './staff-act.ts';

const seconds = z.int().min(0);

/** What staff type to sign in: a PIN of digits or a password. Every role has its own; none has one from the start. */
const pinSchema = z.string().min(1).max(1000);

/** Why a PIN may not be set: fewer than 6 digits or 8 characters, more than 128, or among the first to be guessed. */
export const pinRefusalSchema = z.enum(['pin-too-short', 'pin-too-long', 'pin-too-weak']);
export type PinRefusal = z.infer<typeof pinRefusalSchema>;

/** Whether anybody can sign in to a role, and how long it is locked after too many wrong PINs. */
export const roleStateSchema = z.strictObject({ role: staffRoleSchema, isPinSet: z.boolean(), lockedSeconds: seconds });
export type RoleState = z.infer<typeof roleStateSchema>;

/** Who is signed in on this connection, and for how long yet if nothing is done. */
export const staffSessionSchema = z.strictObject({ role: staffRoleSchema, secondsLeft: seconds });
export type StaffSession = z.infer<typeof staffSessionSchema>;

/** Why a PIN that was typed opens nothing. `retrySeconds` is how long no PIN is looked at. */
const tryRefusals = [
  z.strictObject({
    ok: z.literal(false),
    code: z.literal('wrong-pin'),
    /** Tries that are free before the next wait. */
    triesLeft: z.int().min(0),
    retrySeconds: seconds,
  }),
  z.strictObject({ ok: z.literal(false), code: z.literal('locked'), retrySeconds: seconds }),
  z.strictObject({ ok: z.literal(false), code: z.enum(['no-pin-set', 'out-of-service']) }),
] as const;
/** The page is a visitor's, or has become one's while the PIN was looked at. */
const visitBegun = z.strictObject({ ok: z.literal(false), code: z.literal('visit-begun') });
export type TryRefusal = z.infer<(typeof tryRefusals)[number]>;

const granted = z.strictObject({ ok: z.literal(true), value: staffSessionSchema });
export const signInOutcomeSchema = z.discriminatedUnion('ok', [
  granted,
  z.discriminatedUnion('code', [...tryRefusals, visitBegun]),
]);
export type SignInOutcome = z.infer<typeof signInOutcomeSchema>;

const changed = z.strictObject({ ok: z.literal(true), value: z.null() });
/** `not-yours`: only a publisher sets the PIN of another role. `signed-out`: the session ended meanwhile. */
const changeRefusal = z.strictObject({
  ok: z.literal(false),
  code: z.enum([...pinRefusalSchema.options, 'not-yours', 'signed-out']),
});
export const changePinOutcomeSchema = z.discriminatedUnion('ok', [
  changed,
  z.discriminatedUnion('code', [...tryRefusals, changeRefusal]),
]);
export type ChangePinOutcome = z.infer<typeof changePinOutcomeSchema>;

/**
 * How the first PINs come to be: `here`, at the terminal itself; `by-command`, since this terminal has served with PINs that
 * somebody took away with its record; `set`, for there are some. Null while nobody knows.
 */
export const firstPinsSchema = z.enum(['here', 'by-command', 'set']);
export type FirstPins = z.infer<typeof firstPinsSchema>;

const setFirstOutcome = outcomeSchema(z.null(), [
  'pin-too-short',
  'pin-too-long',
  'pin-too-weak',
  'pins-alike',
  'not-here',
  'out-of-service',
]);
export type SetFirstOutcome = z.infer<typeof setFirstOutcome>;

/** Who did it: a role, somebody at the machine's own command line, or the hub of the fleet. */
export const actorSchema = z.enum([...staffRoles, 'command', 'hub']);
export type Actor = z.infer<typeof actorSchema>;

export const auditRowSchema = z.strictObject({
  id: z.int().min(1),
  at: z.iso.datetime(),
  who: actorSchema,
  /** `unknown`: a later release wrote it. */
  act: z.discriminatedUnion('type', [...staffActSchema.options, unknownFormSchema]),
});
export type AuditRow = z.infer<typeof auditRowSchema>;

const visitor = procedureFor('visitor');
const attendant = procedureFor('attendant');
const publisher = procedureFor('publisher');

/** Signing in on the terminal's own page, and what belongs to it. Rights end with the connection that has them. */
export const staffContract = {
  staff: {
    roles: visitor.output(z.array(roleStateSchema)),
    signIn: visitor.input(z.strictObject({ role: staffRoleSchema, pin: pinSchema })).output(signInOutcomeSchema),
    firstPins: visitor.output(firstPinsSchema.nullable()),
    /** Why a PIN may not be set, so that whoever sets the first ones hears it at once; null when it may. */
    judgePin: visitor.input(z.strictObject({ pin: pinSchema })).output(pinRefusalSchema.nullable()),
    /** Sets the first PIN of every role, all or none, where nobody has set any and they may be set here. */
    setFirstPins: visitor
      .input(
        z.strictObject({ pins: z.strictObject({ publisher: pinSchema, editor: pinSchema, attendant: pinSchema }) }),
      )
      .output(setFirstOutcome),
    /** Who is signed in here, or null. Asking does not count as doing something. */
    me: visitor.output(staffSessionSchema.nullable()),
    /** The same now, and again when a session starts or ends, so that the page can leave the staff's screens at once. */
    watch: visitor.output(eventIterator(staffSessionSchema.nullable())),
    signOut: attendant.output(z.null()),
    /** Somebody is still at work here, though the page has had nothing to ask: the idle time starts anew. */
    stay: attendant.output(staffSessionSchema.nullable()),
    /** Sets the PIN of the own role; a publisher sets those of the others too. The own PIN is asked for again. */
    changePin: attendant
      .input(z.strictObject({ role: staffRoleSchema, ownPin: pinSchema, newPin: pinSchema }))
      .output(changePinOutcomeSchema),
    /** The newest rows of the audit trail, or those older than row `before`. */
    audit: publisher
      .input(z.strictObject({ before: z.int().min(1).nullable(), limit: z.int().min(1).max(200) }))
      .output(z.array(auditRowSchema)),
  },
};
