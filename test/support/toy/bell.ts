import type { Database } from '#core/storage/database.ts';
import type { ToyFact } from './toy-contract.ts';

/** A bell that counts, by day. */
export interface Bell {
  /** How often it has been rung on the day, with this time. */
  readonly ring: (day: string) => number;
  readonly rung: () => { day: string; times: number }[];
}

export function createBell({ db, append }: { db: Database; append: (fact: ToyFact) => void }): Bell {
  const count = db
    .prepare<[string], number>(
      'INSERT INTO toy_bell VALUES (?, 1) ON CONFLICT DO UPDATE SET times = times + 1 RETURNING times',
    )
    .pluck();
  const ring = db.transaction((day: string) => {
    const times = count.get(day) ?? 0;
    append({ type: 'toy.rung', times });
    return times;
  });
  const rung = db.prepare<[], { day: string; times: number }>('SELECT day, times FROM toy_bell ORDER BY day');
  return { ring: (day) => ring(day), rung: () => rung.all() };
}
