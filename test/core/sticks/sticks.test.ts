import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createSticks } from '#core/sticks/sticks.ts';
import { createTestClock } from '#test/support/fakes/clock.ts';
import { temporaryFolder } from '#test/support/folder.ts';

/** Sticks of a machine whose mount table the test writes; a folder stands in for one. */
function setup() {
  const clock = createTestClock();
  const standIn = join(temporaryFolder(), 'stick');
  mkdirSync(standIn);
  let mounts = '';
  const sticks = createSticks({
    clock,
    standIn,
    readMounts: async () => mounts,
    kinds: [
      { kind: 'pack', ending: '.pack', mostBytes: 100 },
      { kind: 'keys', ending: '.keys.json', mostBytes: 100 },
    ],
  });
  const stop = sticks.look();
  onTestFinished(() => {
    stop();
    sticks.close();
  });
  return {
    clock,
    standIn,
    sticks,
    mount: (table: string) => {
      mounts = table;
    },
    listed: () => sticks.now.get().flatMap(({ files }) => files.map(({ name }) => name)),
    first: () => sticks.now.get()[0]?.id ?? '',
  };
}

test('files of a known kind are listed, also by Chinese names; links, folders, hidden and large ones are not', async () => {
  const { standIn, listed } = setup();
  for (const name of ['大厅 第三版.pack', 'HALL.PACK', 'hall.keys.json', '.hidden.pack', 'photo.jpg'])
    writeFileSync(join(standIn, name), 'x');
  writeFileSync(join(standIn, 'large.pack'), 'x'.repeat(101));
  symlinkSync('/etc/hostname', join(standIn, 'link.pack'));
  mkdirSync(join(standIn, 'folder.pack'));
  await vi.waitFor(() => expect(listed().toSorted()).toEqual(['HALL.PACK', 'hall.keys.json', '大厅 第三版.pack']));
});

test('a file that is not listed is given to nobody, whatever way its name tries to take', async () => {
  const { standIn, sticks, listed, first } = setup();
  writeFileSync(join(standIn, '..', 'outside.pack'), 'x');
  writeFileSync(join(standIn, 'inside.pack'), 'x');
  await vi.waitFor(() => expect(listed()).toEqual(['inside.pack']));
  const used: string[] = [];
  const use = async (file: string) => used.push(file);
  expect(await sticks.using(first(), 'inside.pack', use)).toBe(1);
  for (const name of ['../outside.pack', 'outside.pack', '/etc/passwd'])
    expect(await sticks.using(first(), name, use)).toBeNull();
  expect(await sticks.using('another', 'inside.pack', use)).toBeNull();
  expect(used).toEqual([join(standIn, 'inside.pack')]);
});

test('a stick is busy while something is read from it, and may be pulled after', async () => {
  const { standIn, sticks, listed, first } = setup();
  writeFileSync(join(standIn, 'inside.pack'), 'x');
  await vi.waitFor(() => expect(listed()).toEqual(['inside.pack']));
  const reading = Promise.withResolvers<string>();
  const used = sticks.using(first(), 'inside.pack', () => reading.promise);
  expect(sticks.now.get()[0]?.isBusy).toBe(true);
  reading.resolve('read');
  expect(await used).toBe('read');
  expect(sticks.now.get()[0]?.isBusy).toBe(false);
});

test('what is written is there whole under a free name, and nothing is written over', async () => {
  const { standIn, sticks, first } = setup();
  await vi.waitFor(() => expect(first()).not.toBe(''));
  writeFileSync(join(standIn, '大厅.pack'), 'theirs');
  expect(await sticks.write(first(), '大厅.pack', Buffer.from('ours'))).toEqual({
    ok: true,
    value: { name: '大厅 (2).pack' },
  });
  expect(readFileSync(join(standIn, '大厅.pack'), 'utf8')).toBe('theirs');
  expect(readFileSync(join(standIn, '大厅 (2).pack'), 'utf8')).toBe('ours');
  expect(readdirSync(standIn)).toHaveLength(2);
});

test('a stick that was pulled is gone at the next look, and takes nothing any more', async () => {
  const { clock, standIn, sticks, first } = setup();
  await vi.waitFor(() => expect(first()).not.toBe(''));
  const id = first();
  rmSync(standIn, { recursive: true });
  expect(await sticks.write(id, 'hall.pack', Buffer.from('ours'))).toEqual({ ok: false, code: 'stick-gone' });
  clock.advance(1000);
  await vi.waitFor(() => expect(sticks.now.get()).toEqual([]));
});
