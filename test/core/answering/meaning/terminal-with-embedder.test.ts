import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { recordMigrations } from '#core/composition/record-migrations.ts';
import { argon2Hashing } from '#core/engines/argon2.ts';
import { startTerminal } from '#core/start-terminal.ts';
import { openRecordDatabase } from '#core/storage/record-database.ts';
import { forkNode } from '#core/system/child.ts';
import { createStaffDesk, pins } from '#test/support/fixtures/staff.ts';
import { installTinyEmbedder } from '#test/support/fixtures/tiny-embedder.ts';
import { temporaryFolder } from '#test/support/folder.ts';
import { overPort } from '#test/support/port-client.ts';

/** A terminal of the sample hall, an editor at its door, and the processes that it starts for answers. */
async function start(settings: object, prepare: (dataFolder: string) => void = () => {}) {
  const folder = temporaryFolder();
  prepare(folder);
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(settings));
  const db = openRecordDatabase(join(folder, 'record.db'), recordMigrations);
  await createStaffDesk({ db, hashing: argon2Hashing }).set('editor');
  db.close();
  const started: string[] = [];
  const terminal = await startTerminal({
    dataFolder: folder,
    venue: 'hall',
    isInstalled: true,
    venuesFolder: join(import.meta.dirname, '../../../../assets/venues'),
    version: 'test',
    host: 'bench',
    fork: (entry) => {
      const name = entry.pathname.split('/').at(-1) ?? '';
      // Readings are made in a process as well, whenever there is time for it.
      if (name !== 'kana-process.ts') started.push(name);
      return forkNode(entry);
    },
  });
  onTestFinished(terminal.close);
  const page = overPort(terminal.kiosk.connect('visitor').calls);
  await page.call(['staff', 'signIn'], { role: 'editor', pin: pins.editor });
  const question = { text: '身份证丢了怎么办', language: 'zh-CN', via: 'typed' };
  return { folder, started, explain: () => page.call(['answering', 'explain'], question) };
}

const noVoice = { voice: { listening: false, speaking: false } };

test('a terminal whose settings name an installed embedder reads its entries with it', async () => {
  const { folder, started, explain } = await start(
    { ...noVoice, answers: { embedder: 'tiny-embedder' } },
    installTinyEmbedder,
  );
  await vi.waitFor(
    async () =>
      // The tiny model knows none of the hall's words: it is heard out, and has no say.
      expect(await explain()).toMatchObject({
        ok: true,
        value: { embedder: { model: 'tiny-embedder', state: 'no-gain', took: false } },
      }),
    { timeout: 60_000, interval: 100 },
  );
  expect(started).toEqual(['embedder-process.ts']);
  expect(existsSync(join(folder, 'vectors', 'entries.bin'))).toBe(true);
}, 90_000);

test('an installed embedder that the settings do not name is left alone', async () => {
  const { folder, started, explain } = await start(noVoice, installTinyEmbedder);
  expect(await explain()).toMatchObject({ ok: true, value: { decision: { kind: 'answer' } } });
  expect(await explain()).not.toHaveProperty('value.embedder');
  expect(started).toEqual([]);
  expect(existsSync(join(folder, 'vectors'))).toBe(false);
});
