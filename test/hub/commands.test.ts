import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { runCommand } from '#hub/cli/commands.ts';
import { runHub } from '#hub/run-hub.ts';
import { writeTestPack } from '#test/support/fixtures/packs.ts';
import { openReporting } from '#test/support/fixtures/reporting.ts';
import { openLetters } from '#test/support/fixtures/roads.ts';
import { temporaryFolder } from '#test/support/folder.ts';

test('whoever runs a hub pairs terminals, brings packs, says who takes them, and gives orders', async () => {
  const dataFolder = temporaryFolder();
  const log = pino({ level: 'silent' });
  const options = { databaseAddress: null, host: '127.0.0.1', port: 0, tls: null, keepMonths: 25, stream: null };
  const hub = await runHub({ ...options, dataFolder, log });
  onTestFinished(hub.close);
  const say = async (...words: string[]) => {
    const said = await runCommand(dataFolder, words);
    return said && { ...said, lines: said.lines.join('\n') };
  };
  expect(await say('asking')).toEqual({ lines: 'None.', isDone: true });
  const terminal = await openReporting({ address: hub.address });
  const { terminal: id } = terminal.identity;
  await terminal.pair();
  expect(await say('pair', terminal.identity.code() ?? '')).toMatchObject({ isDone: true });
  expect(await say('group', id, '东厅')).toEqual({ lines: 'Done.', isDone: true });
  expect((await say('terminals'))?.lines).toContain(`${id}  test-hall  东厅  active`);

  const file = join(dataFolder, 'hall.pack');
  writeFileSync(file, await writeTestPack('a'));
  const added = await say('add-pack', file);
  expect(added).toMatchObject({
    lines: expect.stringMatching(/^[0-9a-f]{12} {2}test-hall {2}version 3$/),
    isDone: true,
  });
  const pack = added?.lines.slice(0, 12) ?? '';
  expect((await say('packs'))?.lines).toContain(`${pack}  test-hall  version 3`);
  writeFileSync(file, 'no pack');
  expect(await say('add-pack', file)).toEqual({ lines: 'This is no pack.', isDone: false });
  await expect(say('add-pack', join(dataFolder, 'gone'))).rejects.toMatchObject({ code: 'hub-file-unreadable' });

  expect(await say('release', pack, '10', '东厅')).toEqual({ lines: 'Release 1 is made.', isDone: true });
  expect(await say('release', 'abcdef')).toMatchObject({ isDone: false });
  expect(await say('hold', '1')).toMatchObject({ isDone: true });
  expect((await say('releases'))?.lines).toContain('1  test-hall 3  10 % of 东厅  HELD  trying 0');
  expect(await say('resume', '1')).toMatchObject({ isDone: true });
  expect(await say('widen', '1', '100')).toMatchObject({ isDone: true });
  expect((await say('releases'))?.lines).toContain('1  test-hall 3  100 % of 东厅  running');
  await expect(say('widen', '1', '101')).rejects.toMatchObject({ code: 'hub-refuses-command' });
  expect(await say('resume', '7')).toMatchObject({ isDone: false });
  expect(await say('notice', '东厅', '60', '电梯检修', 'Lift under repair')).toMatchObject({
    lines: 'Order 1 is given.',
  });
  expect(await say('recall', id, 'toilets')).toMatchObject({ lines: 'Order 2 is given.' });
  expect(await say('restart', 'all')).toMatchObject({ lines: 'Order 3 is given.' });
  expect(await say('restart', crypto.randomUUID())).toEqual({ lines: 'There is no such terminal.', isDone: false });
  await expect(say('notice', 'all', '60', '长'.repeat(200))).rejects.toMatchObject({ code: 'hub-refuses-command' });
  expect((await say('orders'))?.lines).toMatch(
    /^3 {2}restart {2}for all {2}until .*\n2 {2}recall .*\n1 {2}notice {2}for 东厅 /,
  );
  const stick = temporaryFolder();
  const letters = openLetters(terminal, stick);
  terminal.outbox.append({ type: 'staff.called', language: 'zh-CN' });
  await terminal.pair();
  writeFileSync(join(stick, 'hall.facts'), (await letters.write()).bytes);
  writeFileSync(join(stick, 'other.facts'), 'no letters');
  expect(await say('stick', stick)).toEqual({
    lines: `hall.facts  ${id}  batches 1  with a pack\nother.facts is not what a terminal writes.`,
    isDone: false,
  });
  expect(readdirSync(stick).sort()).toEqual([
    expect.stringMatching(/^[0-9a-f]{16}\.pack$/),
    'hall.answers',
    'other.facts',
  ]);
  expect(await letters.take(readFileSync(join(stick, 'hall.answers'), 'utf8'))).toMatchObject({
    ok: true,
    value: { facts: 1, orders: 3 },
  });
  await expect(say('stick', join(stick, 'gone'))).rejects.toMatchObject({ code: 'hub-stick-failed' });
  for (const words of [['pair'], ['release'], ['toString'], ['packs', 'all']]) expect(await say(...words)).toBeNull();
}, 120_000);
