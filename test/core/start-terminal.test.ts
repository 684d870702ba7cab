import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { recordMigrations } from '#core/composition/record-migrations.ts';
import { argon2Hashing } from '#core/engines/argon2.ts';
import { startTerminal, type TerminalOptions } from '#core/start-terminal.ts';
import { openRecordDatabase } from '#core/storage/record-database.ts';
import { forkNode } from '#core/system/child.ts';
import { createStaffDesk, pins } from '#test/support/fixtures/staff.ts';
import { temporaryFolder } from '#test/support/folder.ts';
import { overPort } from '#test/support/port-client.ts';

/** An installed terminal without a venue: it starts at once and serves nobody. */
function optionsFor(dataFolder: string): TerminalOptions {
  return {
    dataFolder,
    venue: null,
    isInstalled: true,
    venuesFolder: join(import.meta.dirname, '../../assets/venues'),
    version: 'test',
    host: 'bench',
    fork: forkNode,
  };
}

test('a second start on the same data folder is refused in one sentence, and the first goes on', async () => {
  const folder = temporaryFolder();
  const first = await startTerminal(optionsFor(folder));
  onTestFinished(() => first.close());
  await expect(startTerminal(optionsFor(folder))).rejects.toMatchObject({
    code: 'data-folder-in-use',
    message: expect.stringMatching(/^A terminal is already running on the data folder [^\n]+$/),
  });
  await expect(startTerminal(optionsFor(folder))).rejects.toMatchObject({ code: 'data-folder-in-use' });
});

test('a terminal that was closed leaves its data folder to the next', async () => {
  const folder = temporaryFolder();
  for (let time = 0; time < 2; time += 1) await (await startTerminal(optionsFor(folder))).close();
});

test('a start that fails leaves the data folder to the next', async () => {
  const folder = temporaryFolder();
  const settings = join(folder, 'settings.json');
  writeFileSync(settings, '{"venue": 7}');
  await expect(startTerminal(optionsFor(folder))).rejects.toMatchObject({ code: 'settings-invalid' });
  writeFileSync(settings, '{}');
  await (await startTerminal(optionsFor(folder))).close();
});

test('staff sign in on a terminal that serves nobody, and a page that goes takes their rights with it', async () => {
  const folder = temporaryFolder();
  const db = openRecordDatabase(join(folder, 'record.db'), recordMigrations);
  await createStaffDesk({ db, hashing: argon2Hashing }).set('editor');
  db.close();
  const terminal = await startTerminal(optionsFor(folder));
  onTestFinished(() => terminal.close());
  const { calls, context, close } = terminal.kiosk.connect('visitor');
  const page = overPort(calls);
  const attempt = { role: 'editor', pin: pins.editor };
  expect(await page.call(['staff', 'signIn'], attempt)).toMatchObject({ ok: true });
  expect(context.connection.roles()).toEqual(['visitor', 'editor']);
  close();
  expect(context.connection.roles()).toEqual(['visitor']);
});

test('a trial of the sample reports to no hub, whatever the settings say', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'settings.json'), '{ "hub": { "address": "http://127.0.0.1:9" } }');
  const trial = await startTerminal({ ...optionsFor(folder), isInstalled: false });
  expect(trial.settings.hub).toBeNull();
  await trial.close();
  const meant = await startTerminal({ ...optionsFor(folder), venue: 'hall' });
  expect(meant.settings.hub).toMatchObject({ address: 'http://127.0.0.1:9' });
  await meant.close();
});
