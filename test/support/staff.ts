import type { StaffRole } from '#contract/base/authority.ts';
import { type Connection, createConnection } from '#core/connection.ts';
import { createAudit } from '#core/staff/audit.ts';
import type { PinHashing } from '#core/staff/pin-hashing.ts';
import { createPins } from '#core/staff/pins.ts';
import { createStaff, type Staff } from '#core/staff/staff.ts';
import type { Database } from '#core/storage/database.ts';
import { openRecordDatabase } from '#core/storage/record-database.ts';
import { createTestClock, type TestClock } from './clock.ts';
import { quietLog } from './log.ts';
import { createPlainHashing } from './pin-hashing.ts';

export const idleSeconds = 180;

/** PINs that the rules allow, one for each role. */
export const pins: Readonly<Record<StaffRole, string>> = {
  attendant: '482913',
  editor: '705184',
  publisher: 'lift-kettle-march',
};

export interface StaffDesk {
  readonly db: Database;
  readonly clock: TestClock;
  readonly hashing: PinHashing;
  readonly staff: Staff;
  readonly page: () => Connection;
  /** Sets a PIN as the command does. */
  readonly set: (role: StaffRole, pin?: string) => Promise<void>;
  /** The same terminal after its process has ended, on the same database. */
  readonly restart: () => StaffDesk;
}

/** Staff of a terminal in memory, with a clock that the test moves. */
export function createStaffDesk({
  db = openRecordDatabase(':memory:'),
  clock = createTestClock(),
  hashing = createPlainHashing(),
}: Partial<Pick<StaffDesk, 'db' | 'clock' | 'hashing'>> = {}): StaffDesk {
  return {
    db,
    clock,
    hashing,
    staff: createStaff({ db, clock, hashing, idleSeconds, log: quietLog }),
    page: () => createConnection(crypto.randomUUID(), 'visitor'),
    set: async (role, pin = pins[role]) => {
      const set = await createPins({ db, clock, hashing, audit: createAudit({ db, clock }) }).set({
        role,
        pin,
        by: 'command',
      });
      if (!set.ok) throw new Error(set.code);
    },
    restart: () => createStaffDesk({ db, clock, hashing }),
  };
}
