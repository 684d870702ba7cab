import type { Migration } from '../../storage/migrate.ts';

export const versionsOfTheHub: Migration = {
  number: 3,
  name: 'versions-of-the-hub',
  sql: `
    -- The hub puts versions in force too. A check cannot be changed: both tables move, since one refers to the other.
    CREATE TABLE publication_next (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      venue_id TEXT NOT NULL,
      version INTEGER NOT NULL,
      pack_id TEXT NOT NULL,
      source TEXT NOT NULL CHECK (source IN ('published', 'undone', 'taken')),
      role TEXT NOT NULL CHECK (role IN ('publisher', 'command', 'hub')),
      at_ms INTEGER NOT NULL,
      file TEXT,
      file_sha256 TEXT NOT NULL,
      content_sha256 TEXT NOT NULL,
      entries INTEGER NOT NULL,
      added INTEGER NOT NULL,
      changed INTEGER NOT NULL,
      removed INTEGER NOT NULL,
      is_venue_changed INTEGER NOT NULL
    ) STRICT;
    INSERT INTO publication_next (id, venue_id, version, pack_id, source, role, at_ms, file, file_sha256, content_sha256,
        entries, added, changed, removed, is_venue_changed)
      SELECT id, venue_id, version, pack_id, source, role, at_ms, file, file_sha256, content_sha256,
        entries, added, changed, removed, is_venue_changed FROM publication ORDER BY id;
    CREATE TABLE published_venue_next (
      venue_id TEXT PRIMARY KEY,
      live_id INTEGER NOT NULL REFERENCES publication_next (id),
      highest_version INTEGER NOT NULL,
      newest_created_ms INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    INSERT INTO published_venue_next (venue_id, live_id, highest_version, newest_created_ms)
      SELECT venue_id, live_id, highest_version, newest_created_ms FROM published_venue;
    DROP TABLE published_venue;
    DROP TABLE publication;
    ALTER TABLE publication_next RENAME TO publication;
    ALTER TABLE published_venue_next RENAME TO published_venue;
  `,
};
