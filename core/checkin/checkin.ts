import type { Arrivals as ArrivalsOfDay, ImportFile, ImportOutcome } from '#contract/page/appointments.ts';
import type { CheckInSettings } from '#contract/settings/check-in-settings.ts';
import type { Fact } from '#contract/upstream/fact.ts';
import type { Database } from '../storage/database.ts';
import type { Cancel, Clock } from '../system/clock.ts';
import type { DeviceKey } from '../system/device-key.ts';
import type { Log } from '../system/log.ts';
import { createOneByOne } from '../system/one-by-one.ts';
import { createAppointments } from './appointments.ts';
import { createArrivals } from './arrivals.ts';
import { type CheckInDialogue, createCheckIn, type WallMoment } from './check-in.ts';
import { createDays } from './days.ts';
import type { Eyes } from './face/eyes.ts';
import { createFaceCheckIn, type FaceCheckIn } from './face/face-check-in.ts';
import { createFaceHashes } from './face/subject.ts';
import { createFinding } from './finding.ts';
import { createForgetting } from './forgetting.ts';
import type { ImportFolder } from './import-folder.ts';
import { createImports, type RecordAct } from './imports.ts';
import { createPurge } from './purging.ts';

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
  /** The day so many days after one. */
  readonly dayAfter: (day: string, days: number) => string;
  /** What sees whoever stands there; it may see nobody. */
  readonly eyes: Eyes;
  readonly settings: CheckInSettings;
}

/** Appointments, and people who come for them. */
export interface Checkin {
  /** Whether anybody has an appointment today. */
  readonly isOffered: () => boolean;
  /** A dialogue for one visit. */
  readonly begin: () => CheckInDialogue;
  readonly faces: FaceCheckIn;
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
  const hashes = createFaceHashes(deps.deviceKey);
  const appointments = createAppointments(db, hashes.ofSubject);
  const arrivals = createArrivals(db);
  const find = createFinding({ days, appointments, arrivals });
  const begin = createCheckIn({ ...deps, arrivals, find });
  const oneByOne = createOneByOne();
  const forget = createForgetting(deps);

  const openToday = () => {
    const moment = now();
    return moment && days.open(moment.day);
  };
  const findToday = (code: string) => {
    const moment = now();
    return moment && find({ route: 'code', code }, moment.day);
  };
  const faces = createFaceCheckIn({
    ...{ ...deps, hashes, appointments, arrivals, forget },
    ...{ today: openToday, find: findToday },
  });
  const imports = createImports({ ...deps, days, appointments, forget });
  const purge = createPurge({ db, now, days, appointments, arrivals, forget });
  const stopPurging = repeat(clock, () =>
    oneByOne(async () => {
      faces.expire();
      await purge();
    }).catch((error: unknown) => log.error('appointments not purged', {}, error)),
  );

  return {
    begin,
    faces,
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
    look: imports.look,
    take: (file, record) => oneByOne(() => imports.take(file, record)),
    close: async () => {
      stopPurging();
      await oneByOne(async () => {});
    },
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
