import { ok, refuse } from '#contract/base/outcome.ts';
import type { Arrivals as ArrivalsOfDay, ImportFile, ImportOutcome } from '#contract/page/appointments.ts';
import type { Fact } from '#contract/upstream/fact.ts';
import { asFault, type Database, forgetDeleted } from '../storage/database.ts';
import type { Cancel, Clock } from '../system/clock.ts';
import type { DeviceKey } from '../system/device-key.ts';
import { Fault } from '../system/fault.ts';
import type { Log } from '../system/log.ts';
import { createAppointments } from './appointments.ts';
import { createArrivals } from './arrivals.ts';
import { type CheckInDialogue, createCheckIn, type WallMoment } from './check-in.ts';
import { createDays } from './days.ts';
import { createFinding } from './finding.ts';
import type { ImportFolder } from './import-folder.ts';
import { sweepSlices, type Taken, takeAppointments } from './importing.ts';
import { reportOf } from './report.ts';
import { readTable } from './table.ts';

export interface CheckinDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly folder: ImportFolder;
  /** @throws {Fault} device-key-damaged */
  readonly deviceKey: () => DeviceKey;
  readonly outbox: { readonly append: (fact: Fact) => void };
  readonly append: (fact: Fact) => void;
  /** Null while the clock cannot be believed: then nobody can check in, and nothing is purged. */
  readonly now: () => WallMoment | null;
}

/** Writes down what staff did, in the transaction of the deed. */
type RecordAct = (taken: Taken) => void;

/** Appointments, and people who come for them. */
export interface Checkin {
  /** Whether anybody has an appointment today. */
  readonly isOffered: () => boolean;
  /** A dialogue for one visit. */
  readonly begin: () => CheckInDialogue;
  /** Null while the clock cannot be believed. */
  readonly arrivals: () => ArrivalsOfDay | null;
  readonly see: (arrivalId: number, record: () => void) => boolean;
  readonly files: () => ImportFile[];
  readonly look: (file: string) => Promise<ImportOutcome>;
  readonly take: (file: string, record: RecordAct) => Promise<ImportOutcome>;
  readonly close: () => Promise<void>;
}

const purgeAgainMs = 600_000;

/** Opens appointments; days that are over are purged now and from then on. */
export function createCheckin(deps: CheckinDeps): Checkin {
  const { db, clock, log, folder, now } = deps;
  const days = createDays({
    db,
    deviceKey: deps.deviceKey,
    onUnreadable: () => {
      log.error('appointments unreadable', { code: 'appointments-unreadable' });
      deps.append({ type: 'fault.raised', code: 'appointments-unreadable' });
    },
  });
  const appointments = createAppointments(db);
  const arrivals = createArrivals(db);
  const find = createFinding({ days, appointments, arrivals });
  const begin = createCheckIn({ ...deps, arrivals, find });
  const inTurn = createTurns();

  const openToday = () => {
    const moment = now();
    if (!moment) return null;
    try {
      return days.open(moment.day);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      log.error('appointments unreadable', { code: error.code }, error);
      return null;
    }
  };
  const look = async (file: string) => {
    const moment = now();
    if (!moment) return refuse('out-of-service');
    const read = await folder.read(file);
    return read.ok ? ok(readTable(read.value, moment.day)) : read;
  };
  const take = async (file: string, record: RecordAct): Promise<ImportOutcome> => {
    const table = await look(file);
    if (!table.ok) return table;
    const report = reportOf(table.value);
    if (!report.isGood) return ok(report);
    const told = (taken: Taken) => {
      record(taken);
      deps.outbox.append({ type: 'appointments.imported', ...taken });
    };
    try {
      await takeAppointments(table.value.appointments, { db, days, appointments, record: told });
    } catch (error) {
      return refusalOf(error);
    }
    await folder.remove(file);
    await sweepSlices(appointments);
    forgetDeleted(db);
    return ok(report);
  };
  const purge = async () => {
    const moment = now();
    if (moment) {
      const removed = db.transaction(() => days.removeBefore(moment.day) + arrivals.removeBefore(moment.day))();
      await sweepSlices(appointments);
      if (removed > 0) forgetDeleted(db);
    }
  };
  const stopPurging = repeat(clock, () =>
    inTurn(purge).catch((error: unknown) => log.error('appointments not purged', {}, error)),
  );

  return {
    begin,
    isOffered: () => {
      const today = openToday();
      return today !== null && appointments.count(today.day) > 0;
    },
    arrivals: () => {
      const moment = now();
      const today = openToday();
      if (!moment) return null;
      const { day } = moment;
      return { day, expected: today ? appointments.count(day) : 0, arrivals: today ? [...arrivals.list(today)] : [] };
    },
    see: db.transaction((arrivalId: number, record: () => void) => {
      if (!arrivals.see(arrivalId)) return false;
      record();
      return true;
    }),
    files: folder.list,
    look: async (file) => {
      const table = await look(file);
      return table.ok ? ok(reportOf(table.value)) : table;
    },
    take: (file, record) => inTurn(() => take(file, record)),
    close: async () => {
      stopPurging();
      await inTurn(async () => {});
    },
  };
}

/** What keeps an import from being taken, as staff are told; a bug throws. */
function refusalOf(error: unknown) {
  const fault = asFault('', error);
  if (!(fault instanceof Fault)) throw error;
  if (fault.code === 'device-key-damaged' || fault.code === 'disk-full') return refuse(fault.code);
  throw error;
}

/** One after the other, whatever becomes of those before. */
function createTurns() {
  let last: Promise<unknown> = Promise.resolve();
  return <Value>(work: () => Promise<Value>): Promise<Value> => {
    const turn = last.then(work, work);
    last = turn.catch(() => {});
    return turn;
  };
}

function repeat(clock: Clock, work: () => Promise<void>): Cancel {
  let cancel: Cancel = () => {};
  const turn = () => {
    void work();
    cancel = clock.after(purgeAgainMs, turn);
  };
  turn();
  return () => cancel();
}
