import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCommand } from '#test/support/command.ts';
import { openPublishingTerminal, titledVenue } from '#test/support/fixtures/publications.ts';
import { temporaryFolder } from '#test/support/folder.ts';

/** The command in a folder of its own, with data folders of two terminals in it. */
function setup() {
  const cwd = temporaryFolder();
  const run = (...args: string[]) => runCommand('versions', args, { cwd, piped: 'a long passphrase\n' });
  return { cwd, run };
}

test('a version goes by file from one data folder to another that never had a venue, and is served there', async () => {
  const { cwd, run } = setup();
  const first = openPublishingTerminal({ folder: join(cwd, 'first') });
  await first.publish(titledVenue('带去的标题'));
  await first.close();
  const made = await run('keys', 'make', '--name=示例', '--data=first');
  const [, digits = ''] = /^Compare: ([\d ]+)$/m.exec(made.printed) ?? [];
  await run('keys', 'export', '--out=hall.keys', '--data=first');
  expect(await run('export', '1', '--out=hall.pack', '--data=first')).toMatchObject({ exitCode: 0, said: '' });

  const second = ['--data=second', '--venue=test-hall'];
  expect((await run('take', 'hall.pack', ...second)).said).toContain('no-trusted-keys');
  const shown = await run('keys', 'trust', 'hall.keys', ...second);
  expect(shown).toMatchObject({ exitCode: 1, printed: `Compare: ${digits}\n` });
  expect((await run('keys', 'trust', 'hall.keys', `--digits=${digits}`, ...second)).exitCode).toBe(0);
  expect((await run('take', 'hall.pack', ...second)).printed).toContain('Version 1 is live');
  expect((await run('list', '--data=second')).printed).toMatch(/^1 {2}version 1 {2}taken .* by command .* live\n$/);
  const served = openPublishingTerminal({ folder: join(cwd, 'second'), sample: null });
  expect(served.title()).toBe('带去的标题');
}, 60_000);

test('what is not understood gets the usage, and an unknown version a sentence', async () => {
  const { run } = setup();
  expect(await run('fly')).toMatchObject({ exitCode: 1, said: expect.stringContaining('npm run versions') });
  expect((await run('undo', '7', '--venue=test-hall', '--data=new')).said).toContain('unknown-publication');
  expect((await run('list', '--data=new')).said).toContain('No venue has been published');
});
