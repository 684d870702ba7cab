import { ok, refuse } from '#contract/base/outcome.ts';
import type { ImportOutcome } from '#contract/page/appointments.ts';
import type { Fact } from '#contract/upstream/fact.ts';
import { asFault, type Database } from '../storage/database.ts';
import { Fault } from '../system/fault.ts';
import type { Appointments } from './appointments.ts';
import type { WallMoment } from './check-in.ts';
import type { Days } from './days.ts';
import type { Forget } from './forgetting.ts';
import type { ImportFolder } from './import-folder.ts';
import { sweepSlices, type Taken, takeAppointments } from './importing.ts';
import { reportOf } from './report.ts';
import { readTable } from './table.ts';

/** Writes down what staff did, in the transaction of the deed. */
export type RecordAct = (taken: Taken) => void;

/** Files of the import folder, as an editor takes them. */
export interface Imports {
  readonly look: (file: string) => Promise<ImportOutcome>;
  /** One at a time. */
  readonly take: (file: string, record: RecordAct) => Promise<ImportOutcome>;
}

export interface ImportsDeps {
  readonly db: Database;
  readonly folder: ImportFolder;
  readonly days: Days;
  readonly appointments: Appointments;
  readonly forget: Forget;
  readonly outbox: { readonly append: (fact: Fact) => void };
  /** Null while the clock cannot be believed: which days are over is not known then. */
  readonly now: () => WallMoment | null;
}

export function createImports({ db, folder, days, appointments, forget, outbox, now }: ImportsDeps): Imports {
  const read = async (file: string) => {
    const moment = now();
    if (!moment) return refuse('out-of-service');
    const sheets = await folder.read(file);
    return sheets.ok ? ok(readTable(sheets.value, moment.day)) : sheets;
  };
  return {
    look: async (file) => {
      const table = await read(file);
      return table.ok ? ok(reportOf(table.value)) : table;
    },
    take: async (file, recordAct) => {
      const table = await read(file);
      if (!table.ok) return table;
      const report = reportOf(table.value);
      if (!report.isGood) return ok(report);
      const record = (taken: Taken) => {
        recordAct(taken);
        outbox.append({ type: 'appointments.imported', ...taken });
      };
      try {
        await takeAppointments(table.value.appointments, { db, days, appointments, record });
      } catch (error) {
        return refusalOf(error);
      }
      await folder.remove(file);
      await sweepSlices(appointments);
      forget(1);
      return ok(report);
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
