import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentMigrations, openContentDatabase } from '#core/storage/content-database.ts';
import { openDatabase } from '#core/storage/database.ts';
import { openRecordDatabase, recordMigrations } from '#core/storage/record-database.ts';
import { temporaryFolder } from '#test/support/folder.ts';

const schemas = { content: contentMigrations, record: recordMigrations };

test.each(Object.entries(schemas))(
  'every migration of %s brings the schema before it one step on',
  (_name, migrations) => {
    const file = join(temporaryFolder(), 'x.db');
    for (let count = 1; count <= migrations.length; count += 1) {
      const db = openDatabase({ file, durability: 'normal', migrations: migrations.slice(0, count) });
      expect(db.pragma('user_version', { simple: true })).toBe(count);
      expect(db.pragma('foreign_key_check')).toEqual([]);
      db.close();
    }
  },
);

test('opening twice changes nothing', () => {
  const file = join(temporaryFolder(), 'record.db');
  openRecordDatabase(file).close();
  const db = openRecordDatabase(file);
  expect(db.pragma('user_version', { simple: true })).toBe(recordMigrations.length);
  db.close();
});

test('a database of a later release is refused, not read', () => {
  const file = join(temporaryFolder(), 'content.db');
  const db = openContentDatabase(file);
  db.pragma('user_version = 999');
  db.close();
  expect(() => openContentDatabase(file)).toThrow(/schema 999/);
});

test('a file that is no database is refused by name, and left as it is', () => {
  const file = join(temporaryFolder(), 'record.db');
  writeFileSync(file, 'this is not a database, but somebody may want it back'.repeat(50));
  const before = readFileSync(file);
  expect(() => openRecordDatabase(file)).toThrow(file);
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('a database torn in the middle is refused', () => {
  const file = join(temporaryFolder(), 'record.db');
  const db = openRecordDatabase(file);
  const insert = db.prepare("INSERT INTO answer_mark VALUES (?, 'zh-CN', 'wrong', '2026-11-23', 1)");
  db.transaction(() => {
    for (let row = 0; row < 2000; row += 1) insert.run(`entry-${row}`);
  })();
  db.close();
  const bytes = readFileSync(file);
  bytes.fill(0x5a, 8192, 40_960);
  writeFileSync(file, bytes);
  expect(() => openRecordDatabase(file)).toThrow(file);
});

test('the record survives a power cut row by row, content does not need to', () => {
  const record = openRecordDatabase(':memory:');
  const content = openContentDatabase(':memory:');
  expect(record.pragma('synchronous', { simple: true })).toBe(2);
  expect(content.pragma('synchronous', { simple: true })).toBe(1);
});
