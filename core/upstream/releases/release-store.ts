import type { Fact } from '#contract/upstream/fact.ts';
import { type OfferedRelease, offeredReleaseSchema } from '#contract/upstream/releases.ts';
import type { Database } from '../../storage/database.ts';

/** A release whose pack is live, and which has to show that it is sound. */
export interface ReleaseOnTrial extends Pick<OfferedRelease, 'id' | 'sha256' | 'version'> {
  /** The publication to go back to; null where there was none. */
  readonly backTo: number | null;
  /** Ids of golden questions that were answered before. */
  readonly golden: readonly number[];
  /** How often core was started since. */
  readonly starts: number;
  /** How long core has run since, in milliseconds. */
  readonly ranMs: number;
}

export type ReleaseOutcome = Extract<Fact, { type: 'release.settled' }>['outcome'];

/** Which releases of the hub were dealt with, and the one that is tried. */
export interface ReleaseStore {
  readonly isKnown: (release: Pick<OfferedRelease, 'id' | 'sha256'>) => boolean;
  readonly onTrial: () => ReleaseOnTrial | null;
  readonly begin: (
    release: Pick<OfferedRelease, 'id' | 'sha256' | 'version'>,
    before: Pick<ReleaseOnTrial, 'backTo' | 'golden'>,
  ) => void;
  /** It was not taken after all, as when core ended meanwhile: it may be offered again. */
  readonly forget: () => void;
  /** A release whose pack is here and which waits for its hours; one at a time. */
  readonly due: () => OfferedRelease | null;
  readonly putDue: (release: OfferedRelease | null) => void;
  readonly countStart: () => void;
  readonly countRun: (ms: number) => void;
  /** How it went, with the fact that tells the hub. */
  readonly settle: (
    release: Pick<OfferedRelease, 'id' | 'sha256' | 'version'>,
    outcome: ReleaseOutcome,
    reason: string | null,
  ) => void;
}

export function createReleaseStore(db: Database, append: (fact: Fact) => void): ReleaseStore {
  const known = db
    .prepare<[number, string], number>('SELECT 1 FROM upstream_release WHERE id = ? AND sha256 = ?')
    .pluck();
  const trial = db.prepare<[], Omit<ReleaseOnTrial, 'golden'> & { golden: string }>(
    `SELECT id, sha256, version, back_to AS backTo, golden, starts, ran_ms AS ranMs FROM upstream_release WHERE state = 'trial'`,
  );
  const put = db.prepare(
    `INSERT INTO upstream_release (id, sha256, version, state, back_to, golden) VALUES (:id, :sha256, :version, :state, :backTo, :golden)
     ON CONFLICT DO UPDATE SET state = excluded.state`,
  );
  const forget = db.prepare("DELETE FROM upstream_release WHERE state = 'trial'");
  const start = db.prepare("UPDATE upstream_release SET starts = starts + 1 WHERE state = 'trial'");
  const run = db.prepare("UPDATE upstream_release SET ran_ms = ran_ms + ? WHERE state = 'trial'");
  return {
    isKnown: ({ id, sha256 }) => known.get(id, sha256) !== undefined,
    onTrial: () => {
      const row = trial.get();
      return row ? { ...row, golden: JSON.parse(row.golden) } : null;
    },
    begin: db.transaction(({ id, sha256, version }, { backTo, golden }) => {
      put.run({ id, sha256, version, state: 'trial', backTo, golden: JSON.stringify(golden) });
      append({ type: 'release.taken', release: id, version });
    }),
    forget: () => void forget.run(),
    ...createDue(db),
    countStart: () => void start.run(),
    countRun: (ms) => void run.run(ms),
    settle: db.transaction(({ id, sha256, version }, outcome, reason) => {
      put.run({ id, sha256, version, state: outcome, backTo: null, golden: '[]' });
      append({ type: 'release.settled', release: id, version, outcome, reason });
    }),
  };
}

function createDue(db: Database): Pick<ReleaseStore, 'due' | 'putDue'> {
  const select = db.prepare<[], string>('SELECT document FROM upstream_release_due').pluck();
  const put = db.prepare(
    'INSERT INTO upstream_release_due (only, document) VALUES (1, ?) ON CONFLICT DO UPDATE SET document = excluded.document',
  );
  const drop = db.prepare('DELETE FROM upstream_release_due');
  return {
    due: () => {
      const document = select.get();
      return document === undefined ? null : offeredReleaseSchema.parse(JSON.parse(document));
    },
    putDue: (release) => void (release ? put.run(JSON.stringify(release)) : drop.run()),
  };
}
