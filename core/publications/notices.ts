import type { StaffRole } from '#contract/base/authority.ts';
import { type Outcome, ok, refuse } from '#contract/base/outcome.ts';
import { type NewNotice, type Notice, noticeSchema } from '#contract/page/notices.ts';
import type { StaffAct } from '#contract/page/staff-act.ts';
import type { Database } from '../storage/database.ts';
import type { Cancel, Clock } from '../system/clock.ts';
import { createLive, type Live } from '../system/live.ts';

/** What the venue says to everybody for a while, on every screen. */
export interface Notices {
  /** Those that hold now, the newest first. */
  readonly now: Live<readonly Notice[]>;
  /** Those that hold and those to come. */
  readonly list: () => readonly Notice[];
  readonly put: (notice: NewNotice, role: StaffRole | 'hub') => Outcome<Notice, 'too-many'>;
  readonly remove: (id: number, role: StaffRole | 'hub') => Outcome<null, 'unknown-notice'>;
  readonly close: () => void;
}

export interface NoticesDeps {
  readonly db: Database;
  readonly venueId: string;
  readonly clock: Clock;
  readonly audit: (role: StaffRole | 'hub', act: StaffAct) => void;
}

/** More than can be read on any screen. */
const mostNotices = 20;
/** A clock may be set while the terminal runs: what holds is looked at again after so long at the latest. */
const longestWaitMs = 60_000;

export function createNotices({ db, venueId, clock, audit }: NoticesDeps): Notices {
  const select = db.prepare<[string], { id: number; text: string; fromMs: number; untilMs: number }>(
    'SELECT id, text, from_ms AS fromMs, until_ms AS untilMs FROM notice WHERE venue_id = ? ORDER BY id DESC',
  );
  const insert = db.prepare('INSERT INTO notice (venue_id, text, from_ms, until_ms) VALUES (?, ?, ?, ?)');
  const remove = db.prepare('DELETE FROM notice WHERE venue_id = ? AND id = ?');
  const removePast = db.prepare('DELETE FROM notice WHERE venue_id = ? AND until_ms <= ?');
  const list = () => {
    const nowMs = clock.nowMs();
    return select.all(venueId).filter(({ untilMs }) => untilMs > nowMs);
  };
  const now = createLive<readonly Notice[]>([]);
  let cancel: Cancel = () => {};
  const look = () => {
    cancel();
    const nowMs = clock.nowMs();
    const kept = list();
    const holding = kept.filter(({ fromMs }) => fromMs <= nowMs).map(noticeOf);
    if (idsOf(holding) !== idsOf(now.get())) now.set(holding);
    const bounds = kept.flatMap(({ fromMs, untilMs }) => [fromMs, untilMs]).filter((ms) => ms > nowMs);
    if (kept.length > 0) cancel = clock.after(Math.min(longestWaitMs, ...bounds.map((ms) => ms - nowMs)), look);
  };
  const add = db.transaction(({ text, from, until }: NewNotice, role: StaffRole | 'hub'): Notice => {
    removePast.run(venueId, clock.nowMs());
    const { lastInsertRowid } = insert.run(venueId, JSON.stringify(text), Date.parse(from), Date.parse(until));
    const id = Number(lastInsertRowid);
    audit(role, { type: 'notice.put', noticeId: id });
    return { id, text, from, until };
  });
  const take = db.transaction((id: number, role: StaffRole | 'hub'): boolean => {
    const isThere = remove.run(venueId, id).changes > 0;
    if (isThere) audit(role, { type: 'notice.removed', noticeId: id });
    return isThere;
  });
  look();
  return {
    now,
    list: () => list().map(noticeOf),
    put: (notice, role) => {
      if (list().length >= mostNotices) return refuse('too-many');
      const added = add(notice, role);
      look();
      return ok(added);
    },
    remove: (id, role) => {
      const isThere = take(id, role);
      look();
      return isThere ? ok(null) : refuse('unknown-notice');
    },
    close: () => cancel(),
  };
}

function noticeOf(row: { id: number; text: string; fromMs: number; untilMs: number }): Notice {
  const { id, text, fromMs, untilMs } = row;
  const [from, until] = [fromMs, untilMs].map((ms) => new Date(ms).toISOString());
  return noticeSchema.parse({ id, text: JSON.parse(text), from, until });
}

function idsOf(notices: readonly Notice[]): string {
  return notices.map(({ id }) => id).join();
}
