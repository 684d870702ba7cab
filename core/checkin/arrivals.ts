import type { Arrival } from '#contract/page/appointments.ts';
import type { CheckInRoute } from '#contract/page/checkin.ts';
import type { Database } from '../storage/database.ts';
import { seal, unseal } from '../system/sealing.ts';
import type { Found } from './appointments.ts';
import type { OpenDay } from './days.ts';
import { maskedName } from './person-name.ts';

/** How somebody came. */
export interface Coming {
  readonly found: Found;
  readonly route: CheckInRoute;
  readonly atMs: number;
  readonly punctuality: Arrival['punctuality'];
  readonly wantsLook: boolean;
}

/** Who has come. */
export interface Arrivals {
  /** False where they had come before. */
  readonly add: (coming: Coming) => boolean;
  readonly has: (found: Found) => boolean;
  /** Those that nobody has seen first, then the latest. */
  readonly list: (day: OpenDay) => readonly Arrival[];
  /** False where there is no such arrival. */
  readonly see: (arrivalId: number) => boolean;
  readonly removeBefore: (day: string) => number;
}

interface StoredArrival extends Omit<Arrival, 'name' | 'arrivedAt' | 'isSeen' | 'wantsLook'> {
  readonly codeHash: Buffer;
  readonly atMs: number;
  readonly isSeen: 0 | 1;
  readonly wantsLook: 0 | 1;
  readonly sealed: Buffer;
}

const aboutArrival = (day: string, codeHash: Buffer) => `arrival ${day} ${codeHash.toString('hex')}`;

export function createArrivals(db: Database): Arrivals {
  const insert = db.prepare(
    `INSERT INTO checkin_arrival (day, code_hash, at_ms, route, punctuality, wants_look, time, service, place, sealed)
     VALUES (:day, :codeHash, :atMs, :route, :punctuality, :wantsLook, :time, :service, :place, :sealed) ON CONFLICT DO NOTHING`,
  );
  const known = db.prepare<[string, Buffer]>('SELECT 1 FROM checkin_arrival WHERE day = ? AND code_hash = ?');
  const ofDay = db.prepare<[string], StoredArrival>(
    `SELECT id, code_hash AS codeHash, at_ms AS atMs, route, punctuality, is_seen AS isSeen, wants_look AS wantsLook,
       time, service, place, sealed
     FROM checkin_arrival WHERE day = ? ORDER BY is_seen, at_ms DESC, id DESC`,
  );
  const seen = db.prepare<[number]>('UPDATE checkin_arrival SET is_seen = 1 WHERE id = ?');
  const before = db.prepare<[string]>('DELETE FROM checkin_arrival WHERE day < ?');
  return {
    add: ({ found, route, atMs, punctuality, ...coming }) => {
      const { day, codeHash, name, time, service, place } = found;
      const sealed = seal(day.key.sealing, aboutArrival(day.day, codeHash), Buffer.from(name, 'utf8'));
      const wantsLook = coming.wantsLook ? 1 : 0;
      const row = { day: day.day, codeHash, atMs, route, punctuality, wantsLook, time, service, place, sealed };
      return insert.run(row).changes > 0;
    },
    has: ({ day, codeHash }) => known.get(day.day, codeHash) !== undefined,
    list: (day) =>
      ofDay.all(day.day).flatMap(({ codeHash, atMs, sealed, ...row }) => {
        const name = unseal(day.key.sealing, aboutArrival(day.day, codeHash), sealed)?.toString('utf8');
        if (name === undefined) return [];
        const marks = { isSeen: row.isSeen === 1, wantsLook: row.wantsLook === 1 };
        return { ...row, ...marks, name: maskedName(name), arrivedAt: new Date(atMs).toISOString() };
      }),
    see: (arrivalId) => seen.run(arrivalId).changes > 0,
    removeBefore: (day) => before.run(day).changes,
  };
}
