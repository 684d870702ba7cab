import type { Migration } from '../../storage/migrate.ts';

export const appointments: Migration = {
  number: 1,
  name: 'appointments',
  sql: `
    -- A day's key, wrapped by the device key, and the import of that day that counts. Without its row a day cannot be read.
    CREATE TABLE checkin_day (
      day TEXT PRIMARY KEY,
      batch INTEGER NOT NULL,
      wrapped_key BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- Found by keyed hashes of code and phone tail; sealed: code, name, person number.
    CREATE TABLE checkin_appointment (
      day TEXT NOT NULL,
      batch INTEGER NOT NULL,
      code_hash BLOB NOT NULL,
      tail_hash BLOB NOT NULL,
      time TEXT NOT NULL,
      service TEXT NOT NULL,
      place TEXT NOT NULL,
      is_cancelled INTEGER NOT NULL CHECK (is_cancelled IN (0, 1)),
      sealed BLOB NOT NULL,
      PRIMARY KEY (day, batch, code_hash)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX checkin_by_tail ON checkin_appointment (day, batch, tail_hash);

    -- Who has come, apart from the appointments: a new import keeps it.
    CREATE TABLE checkin_arrival (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      day TEXT NOT NULL,
      code_hash BLOB NOT NULL,
      at_ms INTEGER NOT NULL,
      route TEXT NOT NULL CHECK (route IN ('code', 'phone')),
      punctuality TEXT NOT NULL CHECK (punctuality IN ('on-time', 'early', 'late')),
      is_seen INTEGER NOT NULL DEFAULT 0 CHECK (is_seen IN (0, 1)),
      time TEXT NOT NULL,
      service TEXT NOT NULL,
      place TEXT NOT NULL,
      -- The name.
      sealed BLOB NOT NULL,
      UNIQUE (day, code_hash)
    ) STRICT;
  `,
};
