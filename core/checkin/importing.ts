import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Database } from '../storage/database.ts';
import type { Appointment } from './appointment.ts';
import type { Appointments } from './appointments.ts';
import type { Days, NewDay } from './days.ts';

/** About three milliseconds of work; whatever else is due gets its turn in between. */
const rowsAtOnce = 25;

export interface ImportingDeps {
  readonly db: Database;
  readonly days: Days;
  readonly appointments: Appointments;
  /** Written in the transaction in which the import comes into force. */
  readonly record: (taken: Taken) => void;
}

/** What was taken. */
export interface Taken {
  readonly appointments: number;
  readonly days: number;
}

/**
 * Takes appointments, all or none: rows are written beside those in force, in slices, and come into force in one small
 * transaction, day by day the whole of a day. An appointment of such a day that the new table lacks is cancelled; who has come
 * has come. One at a time: {@link sweepSlices} takes rows that came into no force for waste.
 * @throws {Fault} device-key-damaged; what the disk refuses
 */
export async function takeAppointments(table: readonly Appointment[], deps: ImportingDeps): Promise<Taken> {
  const { db, days, appointments } = deps;
  const batch = days.newBatch();
  const fresh = new Map<string, NewDay>();
  const dayOf = (day: string): NewDay => {
    const known = fresh.get(day) ?? days.next(day, batch);
    fresh.set(day, known);
    return known;
  };
  const write = db.transaction((rows: readonly Appointment[]) => {
    for (const row of rows) appointments.add(dayOf(row.day), row);
  });
  for (let start = 0; start < table.length; start += rowsAtOnce) {
    write(table.slice(start, start + rowsAtOnce));
    await nextTurn();
  }
  for (const into of fresh.values()) {
    const from = days.open(into.day);
    while (from && appointments.cancelMissing(from, into, rowsAtOnce) > 0) await nextTurn();
  }
  const taken = { appointments: table.length, days: fresh.size };
  db.transaction(() => {
    for (const day of fresh.values()) days.put(day);
    deps.record(taken);
  })();
  return taken;
}

/** Deletes, in slices, what belongs to no day and import in force. */
export async function sweepSlices({ sweep }: Pick<Appointments, 'sweep'>): Promise<void> {
  while (sweep(rowsAtOnce) > 0) await nextTurn();
}
