import type { Database } from '../storage/database.ts';
import type { DeviceKey } from '../system/device-key.ts';
import { Fault } from '../system/fault.ts';
import { newKey, seal, unseal } from '../system/sealing.ts';
import { type DayKey, dayKeyOf } from './day-keys.ts';

/** A day whose appointments can be read. */
export interface OpenDay {
  readonly day: string;
  /** The import that counts. */
  readonly batch: number;
  readonly key: DayKey;
}

/** The key of a day as it is stored, for a day that is about to come into force. */
export interface NewDay extends OpenDay {
  readonly wrapped: Uint8Array;
}

/** The days that appointments are held for, each under a key of its own; deleting a day deletes its key. */
export interface Days {
  /** Null where nothing is held for it, or the key of this terminal is another than it was. */
  readonly open: (day: string) => OpenDay | null;
  /** A day for another import: with its key, or a new one. */
  readonly next: (day: string, batch: number) => NewDay;
  readonly put: (day: NewDay) => void;
  /** Every day that is held, the earliest first. */
  readonly held: () => readonly string[];
  readonly removeBefore: (day: string) => number;
  /** A number that no import has had. */
  readonly newBatch: () => number;
}

interface StoredDay {
  readonly batch: number;
  readonly wrapped: Buffer;
}

const aboutDay = (day: string) => `yingbin.checkin.day ${day}`;

export interface DaysDeps {
  readonly db: Database;
  /** @throws {Fault} device-key-damaged */
  readonly deviceKey: () => DeviceKey;
  /** Told of a day that cannot be read with this key. */
  readonly onUnreadable: (day: string) => void;
}

/** A damaged key reads as little as another one. */
export function keyOrNull(deviceKey: () => DeviceKey): DeviceKey | null {
  try {
    return deviceKey();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return null;
  }
}

export function createDays({ db, deviceKey, onUnreadable }: DaysDeps): Days {
  const one = db.prepare<[string], StoredDay>('SELECT batch, wrapped_key AS wrapped FROM checkin_day WHERE day = ?');
  const all = db.prepare<[], string>('SELECT day FROM checkin_day ORDER BY day').pluck();
  const upsert = db.prepare(
    `INSERT INTO checkin_day (day, batch, wrapped_key) VALUES (:day, :batch, :wrapped)
     ON CONFLICT DO UPDATE SET batch = excluded.batch, wrapped_key = excluded.wrapped_key`,
  );
  const before = db.prepare<[string]>('DELETE FROM checkin_day WHERE day < ?');
  const highest = db
    .prepare<[], number>(
      `SELECT max(coalesce((SELECT max(batch) FROM checkin_day), 0),
                  coalesce((SELECT max(batch) FROM checkin_appointment), 0))`,
    )
    .pluck();
  /** Keys that were opened; a day's is forgotten with the day. */
  const opened = new Map<string, { readonly wrapped: Buffer; readonly key: DayKey | null }>();

  const keyOf = (day: string, wrapped: Buffer): DayKey | null => {
    const known = opened.get(day);
    if (known?.wrapped.equals(wrapped)) return known.key;
    const device = keyOrNull(deviceKey);
    const bare = device && unseal(device.bytes, aboutDay(day), wrapped);
    const key = bare && dayKeyOf(bare);
    opened.set(day, { wrapped, key });
    if (!key) onUnreadable(day);
    return key;
  };
  return {
    open: (day) => {
      const stored = one.get(day);
      const key = stored && keyOf(day, stored.wrapped);
      return key ? { day, batch: stored.batch, key } : null;
    },
    next: (day, batch) => {
      const stored = one.get(day);
      const known = stored && keyOf(day, stored.wrapped);
      if (known) return { day, batch, key: known, wrapped: stored.wrapped };
      const bare = newKey();
      return { day, batch, key: dayKeyOf(bare), wrapped: seal(deviceKey().bytes, aboutDay(day), bare) };
    },
    put: ({ day, batch, wrapped }) => void upsert.run({ day, batch, wrapped }),
    held: () => all.all(),
    removeBefore: (day) => {
      for (const known of opened.keys()) if (known < day) opened.delete(known);
      return before.run(day).changes;
    },
    newBatch: () => (highest.get() ?? 0) + 1,
  };
}
