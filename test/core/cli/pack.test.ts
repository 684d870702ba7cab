import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { runCommand } from '#test/support/command.ts';
import { temporaryFolder } from '#test/support/folder.ts';

// Each command is a process that takes 128 MB to make a key of a passphrase.
vi.setConfig({ testTimeout: 60_000 });

const hall = join(import.meta.dirname, '../../../assets/venues/hall');

/** The command in a folder of its own, with a passphrase piped in. */
function setup() {
  const cwd = temporaryFolder();
  const piped = 'a long passphrase\n'.repeat(2);
  const pack = (...args: string[]) => runCommand('pack', args, { cwd, piped });
  return { cwd, pack };
}

test('a venue folder becomes a signed pack that its keys verify, and no changed one', async () => {
  const { cwd, pack } = setup();
  await pack('keys', 'new', '--name=示例', '--out=key.json');
  await pack('keys', 'make', '--venue=hall', '--key=key.json', '--out=unsigned.json');
  expect((await pack('verify', 'none.zip', '--keys=unsigned.json')).exitCode).toBe(1);
  await pack('keys', 'sign', 'unsigned.json', '--key=key.json', '--out=keys.json');
  expect((await pack('keys', 'show', 'keys.json')).printed).toMatch(/Compare: (\d{4} ){5}\d{4}\n/);

  expect(await pack('build', `--venue=${hall}`, '--key=key.json', '--out=hall.zip')).toMatchObject({ exitCode: 0 });
  expect((await pack('verify', 'hall.zip', '--keys=keys.json')).printed).toMatch(
    /^Good: hall version 1, \d+ entries\n$/,
  );
  expect((await pack('verify', 'hall.zip', '--keys=keys.json', '--seen=2')).said).toContain('pack-older');
  expect((await pack('inspect', 'hall.zip')).printed).toContain('venue hall, version 1');

  const bytes = readFileSync(join(cwd, 'hall.zip'));
  const middle = Math.floor(bytes.byteLength / 2);
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
  writeFileSync(join(cwd, 'changed.zip'), bytes);
  expect((await pack('verify', 'changed.zip', '--keys=keys.json')).exitCode).toBe(1);
});

test('a pack is signed by two keys, whose passphrases are piped in line by line', async () => {
  const { pack } = setup();
  for (const name of ['a', 'b']) await pack('keys', 'new', `--name=${name}`, `--out=${name}.json`);
  const signed = await pack('build', `--venue=${hall}`, '--key=a.json', '--key=b.json', '--out=hall.zip');
  expect(signed.printed).toContain('2 signatures');
});

test('nothing is written over', async () => {
  const { cwd, pack } = setup();
  writeFileSync(join(cwd, 'key.json'), 'mine');
  const { exitCode, said } = await pack('keys', 'new', '--name=示例', '--out=key.json');
  expect({ exitCode, said }).toEqual({ exitCode: 1, said: 'key.json is there already; nothing was written\n' });
  expect(readFileSync(join(cwd, 'key.json'), 'utf8')).toBe('mine');
});
