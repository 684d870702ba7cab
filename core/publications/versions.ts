import type { Publication, PublicationSource } from '#contract/page/publications.ts';
import type { Database } from '../storage/database.ts';
import { Fault } from '../system/fault.ts';

/** A version that was put in force, as record.db knows it. */
export interface KnownVersion {
  readonly id: number;
  readonly venueId: string;
  readonly version: number;
  readonly packId: string;
  /** The name of its file in packs/; null where it is not kept any more. */
  readonly file: string | null;
  readonly fileSha256: string;
  readonly contentSha256: string;
}

/** A version that is being put in force. */
export interface NewVersion extends Omit<Publication, 'id' | 'at' | 'isLive' | 'isKept' | 'by'> {
  readonly venueId: string;
  readonly packId: string;
  readonly role: Publication['by'];
  readonly atMs: number;
  readonly createdMs: number;
  readonly file: string;
  readonly fileSha256: string;
  readonly contentSha256: string;
}

/** What has been seen of a venue's packs: a lower version or an earlier moment makes nothing valid again. */
export interface SeenPacks {
  readonly highestVersion: number;
  readonly newestCreatedMs: number;
}

/** Which versions there were, and which is live. */
export interface Versions {
  /** Newest first. */
  readonly list: (venueId: string) => readonly Publication[];
  readonly live: (venueId: string) => KnownVersion | null;
  readonly find: (id: number) => KnownVersion | null;
  /** The version with this content: the live one, or the one that was put in force last. */
  readonly withContent: (venueId: string, contentSha256: string) => KnownVersion | null;
  /** Those that can be served, the live one first, then the newest; of the venue, or of the one that was published last. */
  readonly servable: (venueId: string | null) => readonly (KnownVersion & { readonly file: string })[];
  /** The venue that was published last. @throws {Fault} no-venue where none was. */
  readonly lastVenueId: () => string;
  readonly seen: (venueId: string) => SeenPacks;
  /** Adds a version and makes it the live one; call it in the transaction of the deed. */
  readonly add: (version: NewVersion) => void;
  /** Makes an earlier one live, where the one that was cannot be read. */
  readonly makeLive: (version: Pick<KnownVersion, 'id' | 'venueId'>) => void;
  /** Takes the oldest files out of the record so that `most` are left; gives their names. */
  readonly outgrown: (venueId: string, most: number) => readonly string[];
  /** The files that the record knows. */
  readonly files: () => ReadonlySet<string>;
}

interface Row extends KnownVersion {
  readonly source: PublicationSource;
  readonly role: Publication['by'];
  readonly atMs: number;
  readonly entries: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly isVenueChanged: number;
  readonly isLive: number;
}

const columns = `
  id, p.venue_id AS venueId, version, pack_id AS packId, source, role, at_ms AS atMs, file, file_sha256 AS fileSha256,
  content_sha256 AS contentSha256, entries, added, changed, removed, is_venue_changed AS isVenueChanged,
  id = v.live_id AS isLive`;
const from = 'FROM publication AS p JOIN published_venue AS v ON v.venue_id = p.venue_id';

export function createVersions(db: Database): Versions {
  const all = db.prepare<[string], Row>(`SELECT ${columns} ${from} WHERE p.venue_id = ? ORDER BY id DESC`);
  const live = db.prepare<[string], Row>(`SELECT ${columns} ${from} WHERE p.venue_id = ? AND id = v.live_id`);
  const one = db.prepare<[number], Row>(`SELECT ${columns} ${from} WHERE id = ?`);
  const withContent = db.prepare<[string, string], Row>(
    `SELECT ${columns} ${from} WHERE p.venue_id = ? AND content_sha256 = ? ORDER BY isLive DESC, id DESC LIMIT 1`,
  );
  const last = db.prepare<[], string>('SELECT venue_id FROM publication ORDER BY id DESC LIMIT 1').pluck();
  const servable = db.prepare<[string], Row & { file: string }>(
    `SELECT ${columns} ${from} WHERE p.venue_id = ? AND file IS NOT NULL ORDER BY isLive DESC, id DESC`,
  );
  const seen = db.prepare<[string], SeenPacks>(
    `SELECT highest_version AS highestVersion, newest_created_ms AS newestCreatedMs FROM published_venue WHERE venue_id = ?`,
  );
  const files = db.prepare<[], string>('SELECT file FROM publication WHERE file IS NOT NULL').pluck();
  const dropFile = db.prepare('UPDATE publication SET file = NULL WHERE id = ?');
  const makeLive = db.prepare('UPDATE published_venue SET live_id = :id WHERE venue_id = :venueId');
  return {
    list: (venueId) => all.all(venueId).map(publicationOf),
    live: (venueId) => live.get(venueId) ?? null,
    find: (id) => one.get(id) ?? null,
    withContent: (venueId, contentSha256) => withContent.get(venueId, contentSha256) ?? null,
    servable: (venueId) => servable.all(venueId ?? last.get() ?? ''),
    lastVenueId: () => {
      const venueId = last.get();
      if (venueId === undefined) throw new Fault('no-venue', 'No venue has been published here; name one with --venue');
      return venueId;
    },
    seen: (venueId) => seen.get(venueId) ?? { highestVersion: 0, newestCreatedMs: 0 },
    add: createAdd(db),
    makeLive: ({ id, venueId }) => void makeLive.run({ id, venueId }),
    outgrown: (venueId, most) => {
      const over = servable.all(venueId).slice(most);
      for (const { id } of over) dropFile.run(id);
      return over.map(({ file }) => file);
    },
    files: () => new Set(files.all()),
  };
}

function createAdd(db: Database): Versions['add'] {
  const insert = db.prepare(
    `INSERT INTO publication (venue_id, version, pack_id, source, role, at_ms, file, file_sha256, content_sha256, entries,
       added, changed, removed, is_venue_changed)
     VALUES (:venueId, :version, :packId, :source, :role, :atMs, :file, :fileSha256, :contentSha256, :entries,
       :added, :changed, :removed, :isVenueChanged)`,
  );
  const see = db.prepare(
    `INSERT INTO published_venue (venue_id, live_id, highest_version, newest_created_ms)
     VALUES (:venueId, :liveId, :version, :createdMs)
     ON CONFLICT DO UPDATE SET live_id = :liveId, highest_version = max(highest_version, :version),
       newest_created_ms = max(newest_created_ms, :createdMs)`,
  );
  return ({ changes, createdMs, ...version }) => {
    const { venueId } = version;
    const isVenueChanged = changes.isVenueChanged ? 1 : 0;
    const { lastInsertRowid } = insert.run({ ...version, ...changes, isVenueChanged });
    see.run({ venueId, liveId: lastInsertRowid, version: version.version, createdMs });
  };
}

function publicationOf(row: Row): Publication {
  const { id, version, source, entries, added, changed, removed } = row;
  return {
    id,
    version,
    source,
    by: row.role,
    at: new Date(row.atMs).toISOString(),
    entries,
    changes: { added, changed, removed, isVenueChanged: row.isVenueChanged === 1 },
    isLive: row.isLive === 1,
    isKept: row.file !== null,
  };
}
