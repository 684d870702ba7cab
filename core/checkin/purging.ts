import type { Database } from '../storage/database.ts';
import type { Appointments } from './appointments.ts';
import type { Arrivals } from './arrivals.ts';
import type { WallMoment } from './check-in.ts';
import type { Days } from './days.ts';
import type { Forget } from './forgetting.ts';
import { sweepSlices } from './importing.ts';

export interface PurgeDeps {
  readonly db: Database;
  readonly days: Pick<Days, 'removeBefore'>;
  readonly appointments: Pick<Appointments, 'sweep'>;
  readonly arrivals: Pick<Arrivals, 'removeBefore'>;
  readonly forget: Forget;
  /** Null while the clock cannot be believed: nothing is purged then. */
  readonly now: () => WallMoment | null;
}

/** Deletes days that are over: their keys first, then what lay under them, and every byte of it. */
export function createPurge({ db, days, appointments, arrivals, forget, now }: PurgeDeps): () => Promise<void> {
  return async () => {
    const moment = now();
    if (!moment) return;
    const removed = db.transaction(() => days.removeBefore(moment.day) + arrivals.removeBefore(moment.day))();
    await sweepSlices(appointments);
    forget(removed);
  };
}
