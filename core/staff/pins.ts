import { type StaffRole, staffRoles } from '#contract/base/authority.ts';
import { type Outcome, ok, refuse } from '#contract/base/outcome.ts';
import type { Actor, PinRefusal, TryRefusal } from '#contract/page/staff.ts';
import { type Database, isStorageFault } from '../storage/database.ts';
import type { Clock } from '../system/clock.ts';
import { createOneByOne } from '../system/one-by-one.ts';
import type { Audit } from './audit.ts';
import type { PinHashing } from './pin-hashing.ts';
import { normalPin, refusalOf } from './pin-rules.ts';
import { createWrongPinCount, type WrongPinCount } from './wrong-pins.ts';

/** The PIN of each role: only its hash is stored, and what was typed is kept nowhere. */
export interface Pins {
  readonly isSet: (role: StaffRole) => boolean;
  /** How long no PIN of a role is looked at, in milliseconds. */
  readonly lockedMs: (role: StaffRole) => number;
  /** Looks at a PIN. A wrong one is counted, and after some of them the role is locked for a while. */
  readonly check: (role: StaffRole, pin: string) => Promise<{ readonly ok: true } | TryRefusal>;
  /** Sets the PIN of a role and opens its lock; a PIN that breaks the rules is refused. */
  readonly set: (change: {
    role: StaffRole;
    pin: string;
    by: Actor;
  }) => Promise<{ readonly ok: true; readonly value: null } | { readonly ok: false; readonly code: PinRefusal }>;
  /** Sets the first PINs, of all roles or of none: all must keep the rules, and `mayStill` is asked when they are written. */
  readonly setFirst: (
    pins: Readonly<Record<StaffRole, string>>,
    mayStill: () => boolean,
  ) => Promise<Outcome<null, PinRefusal | 'not-here'>>;
}

export interface PinsDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly hashing: PinHashing;
  readonly audit: Pick<Audit, 'append'>;
}

const secondsOf = (ms: number) => Math.ceil(ms / 1000);

export function createPins({ db, clock, hashing, audit }: PinsDeps): Pins {
  const wrongPins = createWrongPinCount({ db, clock });
  const hashOf = db.prepare<[StaffRole], string>('SELECT hash FROM staff_pin WHERE role = ?').pluck();
  const upsert = db.prepare(
    `INSERT INTO staff_pin (role, hash, set_at_ms) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET hash = excluded.hash, set_at_ms = excluded.set_at_ms`,
  );
  // One at a time: a hash takes much memory, and a PIN must not be checked against a hash that is being replaced.
  const oneByOne = createOneByOne();

  /** A try is counted before it is looked at: whoever pulls the plug in between has used it up all the same. */
  const countTry = (role: StaffRole, count: WrongPinCount['add']): { refusal: TryRefusal; hash: string | null } => {
    const hash = hashOf.get(role);
    if (hash === undefined) return { refusal: refuse('no-pin-set'), hash: null };
    const lockedMs = wrongPins.lockedMs(role);
    if (lockedMs > 0) return { refusal: { ...refuse('locked'), retrySeconds: secondsOf(lockedMs) }, hash: null };
    const { triesLeft, waitMs } = count(role);
    return { refusal: { ...refuse('wrong-pin'), triesLeft, retrySeconds: secondsOf(waitMs) }, hash };
  };
  const writeTry = db.transaction((role: StaffRole) => countTry(role, wrongPins.add));
  const beginTry = (role: StaffRole) => {
    try {
      return writeTry.immediate(role);
    } catch (error) {
      if (!isStorageFault(error)) throw error;
      // Staff must get in where the disk is full: who else could make room?
      return countTry(role, wrongPins.addInMemory);
    }
  };

  const check: Pins['check'] = (role, pin) =>
    oneByOne(async () => {
      const { refusal, hash } = beginTry(role);
      if (hash === null) return refusal;
      if (await hashing.verify(hash, normalPin(pin))) {
        wrongPins.clear(role);
        return { ok: true };
      }
      if (refusal.code === 'wrong-pin') audit.append(role, { type: 'pin.wrong', retrySeconds: refusal.retrySeconds });
      return refusal;
    });

  const put = (role: StaffRole, hash: string) => {
    upsert.run(role, hash, clock.nowMs());
    wrongPins.clear(role);
  };
  const store = db.transaction((role: StaffRole, hash: string, by: Actor) => {
    put(role, hash);
    audit.append(by, { type: 'pin.set', role });
  });
  const set: Pins['set'] = async ({ role, pin, by }) => {
    const refusal = refusalOf(pin);
    if (refusal) return refuse(refusal);
    await oneByOne(async () => store(role, await hashing.hash(normalPin(pin)), by));
    return ok(null);
  };

  const storeFirst = db.transaction((hashes: readonly [StaffRole, string][]) => {
    for (const [role, hash] of hashes) put(role, hash);
    audit.append('publisher', { type: 'pins.first-set' });
  });
  const setFirst: Pins['setFirst'] = async (given, mayStill) => {
    const refusal = staffRoles.map((role) => refusalOf(given[role])).find((one) => one !== null);
    if (refusal) return refuse(refusal);
    return oneByOne(async () => {
      const hashes: [StaffRole, string][] = [];
      for (const role of staffRoles) hashes.push([role, await hashing.hash(normalPin(given[role]))]);
      if (!mayStill()) return refuse('not-here');
      storeFirst.immediate(hashes);
      return ok(null);
    });
  };

  return {
    isSet: (role) => hashOf.get(role) !== undefined,
    lockedMs: wrongPins.lockedMs,
    check,
    set,
    setFirst,
  };
}
