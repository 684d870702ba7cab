import type { StaffRole } from '#contract/base/authority.ts';
import type { Localized } from '#contract/base/language.ts';
import { type Outcome, ok, refuse } from '#contract/base/outcome.ts';
import type { Recall } from '#contract/page/publications.ts';
import type { StaffAct } from '#contract/page/staff-act.ts';
import type { Database } from '../storage/database.ts';
import type { Cancel, Clock } from '../system/clock.ts';

/** Entries that staff have taken back at once, whatever version is live, until somebody gives them back. */
export interface Recalls {
  readonly has: (entryId: string) => boolean;
  /** The newest first. */
  readonly list: () => readonly Recall[];
  readonly recall: (entryId: string, role: StaffRole | 'hub') => Outcome<null, 'unknown-entry'>;
  readonly restore: (entryId: string, role: StaffRole | 'hub') => Outcome<null, 'unknown-entry'>;
  readonly onChange: (listener: () => void) => Cancel;
}

export interface RecallsDeps {
  readonly db: Database;
  readonly venueId: string;
  readonly clock: Pick<Clock, 'nowMs'>;
  /** What an entry of the live version is called; null: it has no such entry. */
  readonly titleOf: (entryId: string) => Localized | null;
  readonly audit: (role: StaffRole | 'hub', act: StaffAct) => void;
}

export function createRecalls({ db, venueId, clock, titleOf, audit }: RecallsDeps): Recalls {
  const select = db.prepare<[string], { entryId: string; role: StaffRole | 'hub'; atMs: number }>(
    'SELECT entry_id AS entryId, role, at_ms AS atMs FROM recalled_entry WHERE venue_id = ? ORDER BY at_ms DESC, entry_id',
  );
  const insert = db.prepare(
    'INSERT INTO recalled_entry (venue_id, entry_id, role, at_ms) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const remove = db.prepare('DELETE FROM recalled_entry WHERE venue_id = ? AND entry_id = ?');
  const recalled = new Set(select.all(venueId).map(({ entryId }) => entryId));
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const takeBack = db.transaction((entryId: string, role: StaffRole | 'hub') => {
    insert.run(venueId, entryId, role, clock.nowMs());
    audit(role, { type: 'entry.recalled', entryId });
  });
  const giveBack = db.transaction((entryId: string, role: StaffRole | 'hub') => {
    remove.run(venueId, entryId);
    audit(role, { type: 'entry.restored', entryId });
  });
  return {
    has: (entryId) => recalled.has(entryId),
    list: () =>
      select.all(venueId).map(({ entryId, role, atMs }) => ({
        entryId,
        title: titleOf(entryId),
        by: role,
        at: new Date(atMs).toISOString(),
      })),
    recall: (entryId, role) => {
      if (titleOf(entryId) === null) return refuse('unknown-entry');
      if (recalled.has(entryId)) return ok(null);
      takeBack(entryId, role);
      recalled.add(entryId);
      tell();
      return ok(null);
    },
    restore: (entryId, role) => {
      if (!recalled.has(entryId)) return refuse('unknown-entry');
      giveBack(entryId, role);
      recalled.delete(entryId);
      tell();
      return ok(null);
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
