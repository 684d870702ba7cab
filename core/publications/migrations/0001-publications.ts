import type { Migration } from '../../storage/migrate.ts';

export const publications: Migration = {
  number: 1,
  name: 'publications',
  sql: `
    -- Every version that was ever put in force here, in that order.
    CREATE TABLE publication (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      venue_id TEXT NOT NULL,
      version INTEGER NOT NULL,
      pack_id TEXT NOT NULL,
      source TEXT NOT NULL CHECK (source IN ('published', 'undone', 'taken')),
      role TEXT NOT NULL CHECK (role IN ('publisher', 'command')),
      at_ms INTEGER NOT NULL,
      -- The file in packs/ and its hash; null once it has made room for later ones.
      file TEXT,
      file_sha256 TEXT NOT NULL,
      -- Names the venue's files in it, as content.db does.
      content_sha256 TEXT NOT NULL,
      entries INTEGER NOT NULL,
      added INTEGER NOT NULL,
      changed INTEGER NOT NULL,
      removed INTEGER NOT NULL,
      is_venue_changed INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE published_venue (
      venue_id TEXT PRIMARY KEY,
      live_id INTEGER NOT NULL REFERENCES publication (id),
      -- Of all packs ever seen: neither goes down again.
      highest_version INTEGER NOT NULL,
      newest_created_ms INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE venue_trust (
      venue_id TEXT PRIMARY KEY,
      key_file TEXT CHECK (json_valid(key_file)),
      -- The terminal's own key, sealed by the key of the machine.
      own_key TEXT CHECK (json_valid(own_key))
    ) STRICT, WITHOUT ROWID;
  `,
};
