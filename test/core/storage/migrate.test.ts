import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { openCountedDatabase } from '#bench/traces/counted-database.ts';
import { recordMigrations } from '#core/composition/record-migrations.ts';
import { openContentDatabase } from '#core/content/content-database.ts';
import { contentSteps } from '#core/content/migrations/steps.ts';
import { type Database, openDatabase } from '#core/storage/database.ts';
import type { AbilityMigrations } from '#core/storage/migrate.ts';
import { openRecordDatabase } from '#core/storage/record-database.ts';
import { dataFolderOfRelease01 } from '#test/support/fixtures/data-folder.ts';
import { temporaryFolder } from '#test/support/folder.ts';

const schemas = { content: [contentSteps], record: recordMigrations };

/** What a schema consists of, but for the order in which it came about. */
const tablesOf = (db: Database) => db.prepare('SELECT type, name, sql FROM sqlite_master ORDER BY name').all();
const runIn = (db: Database) =>
  db.prepare<[], string>("SELECT ability || ' ' || number FROM migration ORDER BY ability, number").pluck().all();
const everyStep = (migrations: readonly AbilityMigrations[]) =>
  migrations.flatMap(({ ability, steps }) => steps.map(({ number }) => `${ability} ${number}`)).sort();

/** Two abilities that know nothing of each other. */
const queue: AbilityMigrations = {
  ability: 'queue',
  steps: [{ number: 1, name: 'tickets', sql: 'CREATE TABLE ticket (id INTEGER PRIMARY KEY) STRICT' }],
};
const guide: AbilityMigrations = {
  ability: 'guide',
  steps: [
    { number: 1, name: 'maps', sql: 'CREATE TABLE map (id TEXT PRIMARY KEY) STRICT' },
    { number: 2, name: 'floors', sql: 'ALTER TABLE map ADD COLUMN floor INTEGER' },
  ],
};
const open = (file: string, migrations: readonly AbilityMigrations[]) =>
  openDatabase({ file, durability: 'normal', migrations });

test.each(Object.entries(schemas))('every step of %s brings what was before it one step on', (_name, migrations) => {
  const file = join(temporaryFolder(), 'x.db');
  const longest = Math.max(...migrations.map(({ steps }) => steps.length));
  for (let count = 1; count <= longest; count += 1) {
    const past = migrations.map(({ ability, steps }) => ({ ability, steps: steps.slice(0, count) }));
    const db = open(file, past);
    expect(runIn(db)).toEqual(everyStep(past));
    expect(db.pragma('foreign_key_check')).toEqual([]);
    db.close();
  }
});

test('opening twice changes nothing', () => {
  const file = join(temporaryFolder(), 'record.db');
  openRecordDatabase(file, recordMigrations).close();
  const db = openRecordDatabase(file, recordMigrations);
  expect(runIn(db)).toEqual(everyStep(recordMigrations));
  db.close();
});

test('two abilities that were written apart do not collide, whichever comes first', () => {
  const [one, other] = [join(temporaryFolder(), 'x.db'), join(temporaryFolder(), 'x.db')];
  open(one, [queue]).close();
  open(other, [guide]).close();
  const [late, early] = [open(one, [queue, guide]), open(other, [queue, guide])];
  expect(runIn(late)).toEqual(['guide 1', 'guide 2', 'queue 1']);
  expect(runIn(early)).toEqual(runIn(late));
  expect(tablesOf(early)).toEqual(tablesOf(late));
  for (const db of [late, early]) db.close();
});

test.each([...recordMigrations, contentSteps].map((one) => [one.ability, one] as const))(
  'the tables of %s need those of no other ability',
  (_ability, one) => {
    const db = open(':memory:', [one]);
    expect(runIn(db)).toEqual(everyStep([one]));
    expect(db.pragma('foreign_key_check')).toEqual([]);
    db.close();
  },
);

test('a step that fails leaves nothing of itself and of the others', () => {
  const file = join(temporaryFolder(), 'x.db');
  open(file, [queue]).close();
  const broken = { ...guide, steps: [...guide.steps, { number: 3, name: 'broken', sql: 'DROP TABLE nowhere' }] };
  expect(() => open(file, [queue, broken])).toThrow(/nowhere/);
  const db = open(file, [queue]);
  expect(runIn(db)).toEqual(['queue 1']);
  db.close();
});

test.each([
  ['a number is left out', [{ ...guide, steps: guide.steps.slice(1) }]],
  ['two abilities have one name', [queue, { ...guide, ability: 'queue' }]],
])('a list in which %s is refused', (_what, migrations) => {
  expect(() => open(':memory:', migrations)).toThrow(/out of order|of one name/);
});

describe('a database that counted the steps of all abilities together', () => {
  const counted = (migrations: readonly AbilityMigrations[]) =>
    Math.max(...migrations.flatMap(({ steps }) => steps.map((step) => step.counted ?? 0)));

  test.each(
    Object.entries(schemas).flatMap(([name, migrations]) =>
      Array.from({ length: counted(migrations) }, (_, index) => [name, index + 1, migrations] as const),
    ),
  )('%s of schema %i goes over to what is made today', (_name, schema, migrations) => {
    const file = join(temporaryFolder(), 'x.db');
    openCountedDatabase(file, migrations, schema).close();
    const [over, fresh] = [open(file, migrations), open(':memory:', migrations)];
    expect(tablesOf(over)).toEqual(tablesOf(fresh));
    expect(runIn(over)).toEqual(everyStep(migrations));
    over.close();
    open(file, migrations).close();
  });

  test.each(['record', 'content'] as const)('%s.db of release 0.1 keeps every row', (name) => {
    const folder = dataFolderOfRelease01();
    const file = join(folder, `${name}.db`);
    const before = rowsOf(file);
    open(file, schemas[name]).close();
    const { migration, sqlite_sequence: counters, ...after } = rowsOf(file);
    const { sqlite_sequence: countersBefore, ...rowsBefore } = before;
    // A later step may give a row more columns, and make tables anew: their numbers go on where they were.
    expect(after).toMatchObject(rowsBefore);
    expect(counters).toEqual(expect.arrayContaining([...(countersBefore ?? [])]));
    expect(migration).toHaveLength(everyStep(schemas[name]).length);
  });

  test('is a later schema to the release that wrote it', () => {
    const file = join(temporaryFolder(), 'x.db');
    const db = openRecordDatabase(file, recordMigrations);
    expect(db.pragma('user_version', { simple: true })).toBeGreaterThan(counted(recordMigrations));
    db.close();
  });
});

/** All rows of all tables, by the table's name. */
function rowsOf(file: string): Record<string, unknown[]> {
  const db = new BetterSqlite3(file, { readonly: true });
  const names = db.prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all();
  const rows = names.map((name) => [name, db.prepare(`SELECT * FROM ${name}`).all()] as const);
  db.close();
  return Object.fromEntries(rows);
}

test('a database of a later release is refused, not read', () => {
  const file = join(temporaryFolder(), 'content.db');
  const db = openContentDatabase(file);
  const later = contentSteps.steps.length + 1;
  db.exec(`INSERT INTO migration VALUES ('content', ${later})`);
  db.close();
  expect(() => openContentDatabase(file)).toThrow(`step ${later} of content`);
  const unknown = join(temporaryFolder(), 'x.db');
  open(unknown, [queue, guide]).close();
  expect(() => open(unknown, [queue])).toThrow(/step 2 of guide/);
  const numbered = new BetterSqlite3(unknown);
  numbered.pragma('user_version = 999');
  numbered.close();
  expect(() => open(unknown, [queue, guide])).toThrow(/schema 999/);
});

test('a file that is no database is refused by name, and left as it is', () => {
  const file = join(temporaryFolder(), 'record.db');
  writeFileSync(file, 'this is not a database, but somebody may want it back'.repeat(50));
  const before = readFileSync(file);
  expect(() => openRecordDatabase(file, recordMigrations)).toThrow(file);
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('a database torn in the middle is refused', () => {
  const file = join(temporaryFolder(), 'record.db');
  const db = openRecordDatabase(file, recordMigrations);
  const insert = db.prepare("INSERT INTO answer_mark VALUES (?, 'zh-CN', 'wrong', '2026-11-23', 1)");
  db.transaction(() => {
    for (let row = 0; row < 2000; row += 1) insert.run(`entry-${row}`);
  })();
  db.close();
  const bytes = readFileSync(file);
  bytes.fill(0x5a, 8192, 40_960);
  writeFileSync(file, bytes);
  expect(() => openRecordDatabase(file, recordMigrations)).toThrow(file);
});

test('the record survives a power cut row by row, content does not need to', () => {
  const record = openRecordDatabase(':memory:', recordMigrations);
  const content = openContentDatabase(':memory:');
  expect(record.pragma('synchronous', { simple: true })).toBe(2);
  expect(content.pragma('synchronous', { simple: true })).toBe(1);
});
