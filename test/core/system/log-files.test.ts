import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createLog } from '#core/system/log.ts';
import { createLogFiles } from '#core/system/log-files.ts';
import { eventually } from '#test/support/eventually.ts';
import { createTestClock } from '#test/support/fakes/clock.ts';
import { canMount, smallDisk } from '#test/support/fakes/small-disk.ts';
import { temporaryFolder } from '#test/support/folder.ts';

function setup(folder: string) {
  const clock = createTestClock();
  const files = createLogFiles({ folder, maxFileMb: 1, keepFiles: 2, clock });
  const file = join(folder, 'terminal.log');
  const text = () => (existsSync(file) ? readFileSync(file, 'utf8') : '');
  return { clock, files, log: createLog({ sink: files, level: 'info' }), text };
}

test('lines are in the file when it is closed', async () => {
  const { files, log, text } = setup(temporaryFolder());
  log.info('the first line');
  await files.close();
  log.info('a line too late');
  expect(text()).toContain('the first line');
  expect(text()).not.toContain('too late');
});

test.skipIf(!canMount)(
  'a full disk loses lines and nothing else; with room again they are written (needs root)',
  async () => {
    const disk = smallDisk('size=64k');
    const { clock, log, text } = setup(disk);
    expect(() => writeFileSync(join(disk, 'all-the-room'), Buffer.alloc(100_000))).toThrow('ENOSPC');
    for (let line = 0; line < 500; line += 1) log.info('a line for which there is no room');
    await eventually(() => text().length === 0);
    rmSync(join(disk, 'all-the-room'));
    await eventually(() => {
      clock.advance(30_000);
      log.info('a line for which there is room');
      return text().includes('there is room');
    });
  },
);
