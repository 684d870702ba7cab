import { createHash } from 'node:crypto';
import type { OfferedRelease } from '#contract/upstream/releases.ts';
import type { OpenSpan } from '#contract/venue/hours.ts';
import type { HubDatabase } from '../storage/database.ts';

/** A pack for some terminals, and how it went there. */
export interface Release {
  readonly id: number;
  readonly venue: string;
  readonly version: number;
  /** Empty: all. */
  readonly group: string;
  readonly percent: number;
  readonly isHeld: boolean;
  /** Within which hours of a day terminals may put it in force, by the venue's time; null: at once. */
  readonly activeBetween: OpenSpan | null;
  readonly madeAt: Date;
  /** Terminals that try it, keep it, did not take it, and went back from it. */
  readonly trying: number;
  readonly kept: number;
  readonly refused: number;
  readonly failed: number;
  /** Why it was not kept, as some terminal said. */
  readonly reason: string | null;
}

/** How a release went at one terminal. */
export interface ReleaseOutcome {
  readonly terminal: string;
  readonly name: string;
  readonly outcome: string;
  /** Why it was not kept; null where it was, or is tried. */
  readonly reason: string | null;
}

export interface NewRelease {
  /** The SHA-256 of its pack, or how that begins. */
  readonly pack: string;
  readonly group: string;
  readonly percent: number;
  readonly activeBetween?: OpenSpan | null;
}

/** Which packs terminals are to take. */
export interface Releases {
  /** Its number; null where no pack, or more than one, begins so. */
  readonly make: (release: NewRelease, by: string) => Promise<number | null>;
  /** Newest first. */
  readonly list: () => Promise<Release[]>;
  /** From now on it is offered to nobody, or again. */
  readonly hold: (id: number, isHeld: boolean) => Promise<boolean>;
  readonly widen: (id: number, percent: number) => Promise<boolean>;
  /** Puts a terminal into a group; an empty name: into none. */
  readonly group: (terminal: string, name: string) => Promise<boolean>;
  /** How each terminal that has tried it fared, those that went back first. */
  readonly outcomes: (id: number) => Promise<ReleaseOutcome[]>;
  /** How many terminals it would be offered to: those that have served its venue, of the group, and of the share. */
  readonly meantFor: (release: NewRelease) => Promise<number>;
  /** The newest that a terminal of a venue is to have. */
  readonly offeredTo: (terminal: string, venue: string) => Promise<OfferedRelease | null>;
}

export function createReleases(db: HubDatabase): Releases {
  const change = async (sql: string, given: readonly unknown[]) => (await db.query(sql, given)).length > 0;
  return {
    make: async ({ pack, group, percent, activeBetween = null }, by) => {
      const found = await db.query<{ sha256: string }>(
        'SELECT sha256 FROM pack WHERE starts_with(sha256, $1) LIMIT 2',
        [pack],
      );
      const [one, ...others] = found;
      if (!one || others.length > 0) return null;
      const [made] = await db.query<{ id: number }>(
        `INSERT INTO release (pack, fleet_group, percent, made_by, active_between)
         VALUES ($1, $2, $3, $4, $5::jsonb) RETURNING id`,
        [one.sha256, group, percent, by, activeBetween && JSON.stringify(activeBetween)],
      );
      return made?.id ?? null;
    },
    list: () => listReleases(db),
    outcomes: (id) =>
      db.query<ReleaseOutcome>(
        `SELECT how.terminal, terminal.name, how.outcome, how.reason
         FROM release_outcome AS how JOIN terminal ON terminal.id = how.terminal WHERE how.release = $1
         ORDER BY array_position(ARRAY['undone', 'stayed', 'refused', 'trying', 'kept'], how.outcome), name, terminal`,
        [id],
      ),
    meantFor: async ({ pack, group, percent }) => {
      const rows = await db.query<{ terminal: string; sha256: string }>(
        `SELECT terminal.id AS terminal, pack.sha256 FROM pack JOIN terminal_said AS loaded
           ON loaded.type = 'content.loaded' AND loaded.data ->> 'venueId' = pack.venue
         JOIN terminal ON terminal.id = loaded.terminal AND revoked_at IS NULL AND $2 IN ('', fleet_group)
         WHERE starts_with(pack.sha256, $1)`,
        [pack, group],
      );
      return rows.filter(({ terminal, sha256 }) => placeOf(terminal, sha256) < percent).length;
    },
    hold: (id, isHeld) =>
      change('UPDATE release SET is_held = $2 WHERE id = $1 AND is_held <> $2 RETURNING id', [id, isHeld]),
    widen: (id, percent) => change('UPDATE release SET percent = $2 WHERE id = $1 RETURNING id', [id, percent]),
    group: (terminal, name) =>
      change('UPDATE terminal SET fleet_group = $2 WHERE id = $1 RETURNING id', [terminal, name]),
    offeredTo: async (terminal, venue) => {
      const running = await db.query<OfferedRelease & { percent: number }>(
        `SELECT release.id, pack.version, pack.sha256, pack.bytes, percent,
           active_between AS "activeBetween" FROM release JOIN pack ON pack.sha256 = release.pack
         JOIN terminal ON terminal.id = $1 AND release.fleet_group IN ('', terminal.fleet_group)
         WHERE pack.venue = $2 AND NOT is_held ORDER BY release.id DESC`,
        [terminal, venue],
      );
      const found = running.find(({ percent, sha256 }) => placeOf(terminal, sha256) < percent);
      if (!found) return null;
      const { id, version, sha256, bytes, activeBetween } = found;
      return { id, version, sha256, bytes, activeBetween };
    },
  };
}

/** Where a terminal stands among a hundred, for one pack: always the same, so that a release that is widened only gains. */
function placeOf(terminal: string, sha256: string): number {
  return createHash('sha256').update(`${terminal} ${sha256}`).digest().readUInt32BE() % 100;
}

function listReleases(db: HubDatabase): Promise<Release[]> {
  const count = (condition: string) =>
    `(SELECT count(*) FROM release_outcome AS o WHERE o.release = release.id AND ${condition})::int`;
  return db.query<Release>(
    `SELECT release.id, venue, version, fleet_group AS "group", percent, is_held AS "isHeld",
       active_between AS "activeBetween", made_at AS "madeAt",
       ${count("outcome = 'trying'")} AS trying, ${count("outcome = 'kept'")} AS kept,
       ${count("outcome = 'refused'")} AS refused, ${count("outcome IN ('undone', 'stayed')")} AS failed,
       (SELECT reason FROM release_outcome AS o WHERE o.release = release.id AND reason IS NOT NULL
         ORDER BY array_position(ARRAY['undone', 'stayed', 'refused'], outcome) LIMIT 1) AS reason
     FROM release JOIN pack ON pack.sha256 = release.pack ORDER BY release.id DESC`,
  );
}
