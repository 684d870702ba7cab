import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startTerminal, type TerminalOptions } from '#core/start-terminal.ts';
import { forkNode } from '#core/system/child.ts';
import { temporaryFolder } from '#test/support/folder.ts';

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

test('on a terminal that serves nobody staff can be told whether they may sign in', async () => {
  const terminal = await startTerminal(optionsFor(temporaryFolder()));
  onTestFinished(() => terminal.close());
  const door = terminal.kiosk.connect('visitor');
  const sent: string[] = [];
  const answered = new Promise<void>((resolve) => {
    door.calls.lay((message) => {
      sent.push(String(message));
      resolve();
    });
  });
  door.calls.receive('{"i":"1","p":{"u":"/staff/signIn","b":{"json":{"role":"publisher","pin":"482913"}}}}');
  await answered;
  expect(sent.join()).toContain('no-pin-set');
});
