import { z } from 'zod';
import type { Database } from '../storage/database.ts';
import { seal, unseal } from '../system/sealing.ts';
import type { Appointment } from './appointment.ts';
import { findable } from './day-keys.ts';
import type { OpenDay } from './days.ts';
import { type Subject, subjectOf } from './face/subject.ts';

/** An appointment that was found. */
export interface Found {
  readonly day: OpenDay;
  readonly codeHash: Buffer;
  readonly code: string;
  readonly name: string;
  /** Null of what an earlier release imported. */
  readonly phoneTail: string | null;
  readonly personNumber: string | null;
  readonly time: string;
  readonly service: string;
  readonly place: string;
  readonly isCancelled: boolean;
}

/** Appointments as they lie in record.db: found by keyed hashes, and opened one at a time. */
export interface Appointments {
  readonly byCode: (day: OpenDay, code: string) => Found | null;
  readonly byTail: (day: OpenDay, tail: string) => readonly Found[];
  readonly byHash: (day: OpenDay, codeHash: Buffer) => Found | null;
  /** Those of a day that have not been cancelled. */
  readonly count: (day: string) => number;
  readonly add: (day: OpenDay, appointment: Appointment) => void;
  /** Takes over into an import, as cancelled, what the one in force has and it has not; at most so many at once, and how many it was. */
  readonly cancelMissing: (from: OpenDay, into: OpenDay, limit: number) => number;
  /** Deletes what belongs to no day and import in force, at most so many at once, and how many it was. */
  readonly sweep: (limit: number) => number;
}

/** What is sealed of an appointment. */
const secretSchema = z.strictObject({
  code: z.string(),
  name: z.string(),
  phoneTail: z.string().nullable().default(null),
  personNumber: z.string().nullable(),
});

interface StoredAppointment {
  readonly codeHash: Buffer;
  readonly time: string;
  readonly service: string;
  readonly place: string;
  readonly isCancelled: 0 | 1;
  readonly sealed: Buffer;
}

const columns = 'code_hash AS codeHash, time, service, place, is_cancelled AS isCancelled, sealed';
const aboutAppointment = (day: string, codeHash: Buffer) => `appointment ${day} ${codeHash.toString('hex')}`;

function opened(day: OpenDay, row: StoredAppointment): Found | null {
  const bytes = unseal(day.key.sealing, aboutAppointment(day.day, row.codeHash), row.sealed);
  if (!bytes) return null;
  const secret = secretSchema.parse(JSON.parse(bytes.toString('utf8')));
  bytes.fill(0);
  const { codeHash, time, service, place, isCancelled } = row;
  return { day, codeHash, ...secret, time, service, place, isCancelled: isCancelled === 1 };
}

/** `subjectHash`: by which an appointment finds the face of whoever has it. */
export function createAppointments(db: Database, subjectHash: (subject: Subject) => Buffer): Appointments {
  const ofCode = db.prepare<[string, number, Buffer], StoredAppointment>(
    `SELECT ${columns} FROM checkin_appointment WHERE day = ? AND batch = ? AND code_hash = ?`,
  );
  const ofTail = db.prepare<[string, number, Buffer], StoredAppointment>(
    `SELECT ${columns} FROM checkin_appointment WHERE day = ? AND batch = ? AND tail_hash = ? ORDER BY time`,
  );
  const expected = db
    .prepare<[string], number>(
      `SELECT count(*) FROM checkin_appointment NATURAL JOIN checkin_day WHERE day = ? AND is_cancelled = 0`,
    )
    .pluck();
  const insert = db.prepare(
    `INSERT INTO checkin_appointment
       (day, batch, code_hash, tail_hash, subject_hash, time, service, place, is_cancelled, sealed)
     VALUES (:day, :batch, :codeHash, :tailHash, :subjectHash, :time, :service, :place, :isCancelled, :sealed)`,
  );
  const takeOver = db.prepare(
    `INSERT INTO checkin_appointment
       (day, batch, code_hash, tail_hash, subject_hash, time, service, place, is_cancelled, sealed)
     SELECT day, :into, code_hash, tail_hash, subject_hash, time, service, place, 1, sealed FROM checkin_appointment AS old
     WHERE day = :day AND batch = :from AND NOT EXISTS (
       SELECT 1 FROM checkin_appointment AS new
       WHERE new.day = old.day AND new.batch = :into AND new.code_hash = old.code_hash)
     LIMIT :limit`,
  );
  const sweep = db.prepare<[number]>(
    `DELETE FROM checkin_appointment WHERE (day, batch, code_hash) IN (
       SELECT day, batch, code_hash FROM checkin_appointment
       WHERE (day, batch) NOT IN (SELECT day, batch FROM checkin_day) LIMIT ?)`,
  );
  const sealed = ({ key, day }: OpenDay, codeHash: Buffer, { code, name, phoneTail, personNumber }: Appointment) => {
    const secret = JSON.stringify({ code, name, phoneTail, personNumber });
    return seal(key.sealing, aboutAppointment(day, codeHash), Buffer.from(secret, 'utf8'));
  };
  const byHash = (day: OpenDay, codeHash: Buffer) => {
    const row = ofCode.get(day.day, day.batch, codeHash);
    return row ? opened(day, row) : null;
  };
  return {
    byHash,
    byCode: (day, code) => byHash(day, findable(day.key, 'code', code)),
    byTail: (day, tail) =>
      ofTail.all(day.day, day.batch, findable(day.key, 'tail', tail)).flatMap((row) => opened(day, row) ?? []),
    count: (day) => expected.get(day) ?? 0,
    add: (day, appointment) => {
      const codeHash = findable(day.key, 'code', appointment.code);
      const { time, service, place, isCancelled, phoneTail } = appointment;
      insert.run({
        ...{ day: day.day, batch: day.batch, codeHash, tailHash: findable(day.key, 'tail', phoneTail) },
        ...{ subjectHash: subjectHash(subjectOf(appointment)) },
        ...{ time, service, place, isCancelled: isCancelled ? 1 : 0, sealed: sealed(day, codeHash, appointment) },
      });
    },
    cancelMissing: (from, into, limit) =>
      takeOver.run({ day: from.day, from: from.batch, into: into.batch, limit }).changes,
    sweep: (limit) => sweep.run(limit).changes,
  };
}
