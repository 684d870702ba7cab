import type { Migration } from '#core/storage/migrate.ts';

export const bell: Migration = {
  number: 1,
  name: 'bell',
  sql: 'CREATE TABLE toy_bell (day TEXT PRIMARY KEY, times INTEGER NOT NULL) STRICT, WITHOUT ROWID',
};
