import { z } from 'zod';
import type { Database } from '../../storage/database.ts';
import type { CarriedRun } from '../settle.ts';

export type LetterKind = 'facts' | 'parked' | 'pairing' | 'orders' | 'release' | 'keys';

/** A letter that was written down and has no answer yet. */
export interface OpenLetter {
  /** Its run header, which no other has. */
  readonly run: string;
  readonly kind: LetterKind;
  readonly facts: readonly CarriedRun[];
  /** By the terminal's clock. */
  readonly writtenAtMs: number;
}

/** The letters that may still be answered. */
export interface LetterStore {
  /** Keeps letters that were written together; those of long ago are no longer waited for. */
  readonly put: (letters: readonly OpenLetter[]) => void;
  readonly find: (run: string) => OpenLetter | null;
  /** It has been answered. */
  readonly close: (run: string) => void;
}

/** So many sticks may be under way. */
const mostWritings = 20;

const factsSchema = z.array(
  z.strictObject({ boot: z.int(), bootId: z.string(), first: z.int(), last: z.int(), isHead: z.boolean() }),
);

export function createLetterStore(db: Database): LetterStore {
  const newest = db.prepare<[], number>('SELECT coalesce(max(writing), 0) FROM upstream_letter').pluck();
  const insert = db.prepare(
    'INSERT INTO upstream_letter (run, kind, facts, writing, written_at_ms) VALUES (?, ?, ?, ?, ?)',
  );
  const forget = db.prepare('DELETE FROM upstream_letter WHERE writing <= ?');
  const select = db.prepare<[string], Omit<OpenLetter, 'facts'> & { facts: string }>(
    'SELECT run, kind, facts, written_at_ms AS writtenAtMs FROM upstream_letter WHERE run = ?',
  );
  const remove = db.prepare('DELETE FROM upstream_letter WHERE run = ?');
  return {
    put: db.transaction((letters: readonly OpenLetter[]) => {
      const writing = (newest.get() ?? 0) + 1;
      for (const { run, kind, facts, writtenAtMs } of letters) {
        insert.run(run, kind, JSON.stringify(facts), writing, writtenAtMs);
      }
      forget.run(writing - mostWritings);
    }),
    find: (run) => {
      const row = select.get(run);
      return row ? { ...row, facts: factsSchema.parse(JSON.parse(row.facts)) } : null;
    },
    close: (run) => void remove.run(run),
  };
}
