import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { IntakeReport, IntakeSource } from '#contract/page/intake.ts';
import { sheetsLimits } from '#core/sheets/limits.ts';
import { readWorkbook } from '#core/sheets/read-workbook.ts';
import { writeCsv } from '#core/sheets/write-csv.ts';
import { eventually } from '#test/support/eventually.ts';
import { openUnsureEngine } from '#test/support/fakes/engine.ts';
import { createPlainHashing } from '#test/support/fakes/pin-hashing.ts';
import { createServedTerminal } from '#test/support/fixtures/served-terminal.ts';
import { pins } from '#test/support/fixtures/staff.ts';
import { testVenue } from '#test/support/fixtures/venue.ts';
import { temporaryFolder } from '#test/support/folder.ts';
import { withPlantedFaults } from '#test/support/planted-faults.ts';

/** A terminal with a stick and a folder for imports, and an editor who looks at what lies on them. */
async function setup() {
  const dataFolder = temporaryFolder();
  const [stick, imports] = ['stick', 'import'].map((name) => join(dataFolder, name));
  if (stick === undefined || imports === undefined) throw new Error('there are two folders');
  for (const folder of [stick, imports]) mkdirSync(folder, { recursive: true });
  const readVenue = () => ({ content: testVenue(), sha256: '0123456789' });
  const engines = { openEngine: openUnsureEngine, hashing: createPlainHashing() };
  const terminal = createServedTerminal({ dataFolder, readVenue, engines });
  await terminal.set('editor');
  const page = terminal.open('visitor');
  await page.call(['staff', 'signIn'], { role: 'editor', pin: pins.editor });
  const call = (name: string, input?: unknown) => page.call(['intake', name], input);
  let seen: readonly IntakeSource[] = [];
  const watch = (await call('watch')) as AsyncGenerator<readonly IntakeSource[]>;
  const watching = (async () => {
    for await (const now of watch) seen = now;
  })();
  onTestFinished(async () => {
    await watch.return(null).catch(() => {});
    await watching.catch(() => {});
  });
  /** Where a file lies, once it is listed. */
  const find = async (name: string) => {
    const source = await eventually(() => {
      terminal.clock.advance(1000);
      return seen.find(({ files }) => files.some((file) => file.name === name)) ?? null;
    });
    return { sourceId: source.id, name };
  };
  const look = async (name: string) =>
    (await call('look', { ...(await find(name)), language: 'zh-CN' })) as
      | { ok: true; value: IntakeReport }
      | { ok: false; code: string };
  const acts = () => terminal.staff.audit({ before: null, limit: 20 }).map(({ who, act }) => ({ who, ...act }));
  const leadInDraft = async () => {
    const opened = await page.call(['drafts', 'open'], { entryId: 'id-card-renewal' });
    return (opened as { value: { entry: { texts: Record<string, { lead: string }> } } }).value.entry.texts['zh-CN']
      ?.lead;
  };
  return { ...terminal, call, look, find, acts, leadInDraft, stick, imports, dataFolder, seen: () => seen };
}

const table = (lead: string) =>
  writeCsv([
    ['编号', '语言', '回答'],
    ['id-card-renewal', 'zh-CN', lead],
  ]);

test('a table on a stick is looked at, taken into the draft whole, and stands in the audit trail', async () => {
  const { look, call, acts, leadInDraft, stick, dataFolder } = await setup();
  writeFileSync(join(stick, '回答.csv'), table('到 C8 窗口。'));
  const looked = await look('回答.csv');
  if (!looked.ok || !looked.value.isGood) throw new Error(JSON.stringify(looked));
  expect(looked.value.counts).toEqual({ new: 0, changed: 1, removed: 0 });
  expect(looked.value.changes).toMatchObject([{ name: '身份证到期怎么换领', state: 'changed', fieldCount: 1 }]);
  expect(await leadInDraft()).toBe('带旧身份证到 C6 窗口换领。');
  expect(await call('take', { id: looked.value.id })).toEqual({ ok: true, value: { changed: 1 } });
  expect(await leadInDraft()).toBe('到 C8 窗口。');
  expect(acts()).toContainEqual({ who: 'editor', type: 'draft.imported', new: 0, changed: 1, removed: 0 });
  // It is taken once, and no copy of the file stays.
  expect(await call('take', { id: looked.value.id })).toEqual({ ok: false, code: 'unknown-look' });
  expect(readdirSync(join(dataFolder, 'intake'))).toEqual([]);
});

test('a workbook with twelve faults is reported at twelve cells, changes nothing, and its copy lists them', async () => {
  const { look, call, find, leadInDraft, stick, imports } = await setup();
  const { bytes, cells } = await withPlantedFaults(testVenue());
  expect(cells).toHaveLength(12);
  writeFileSync(join(imports, '大厅.xlsx'), bytes);
  const looked = await look('大厅.xlsx');
  if (!looked.ok || looked.value.isGood) throw new Error(JSON.stringify(looked));
  const { id, problemCount, problems } = looked.value;
  expect(problemCount).toBe(12);
  expect(problems.map(({ sheet, row, column }) => `${sheet} ${column ?? ''}${row}`).toSorted()).toEqual(cells);
  expect(await call('take', { id })).toEqual({ ok: false, code: 'unknown-look' });
  expect(await leadInDraft()).toBe('带旧身份证到 C6 窗口换领。');
  writeFileSync(join(stick, 'x.csv'), '');
  const { sourceId } = await find('x.csv');
  expect(await call('writeProblems', { id, sourceId, headings: 'zh' })).toEqual({
    ok: true,
    value: { name: '大厅 问题.xlsx' },
  });
  const copy = await readWorkbook(readFileSync(join(stick, '大厅 问题.xlsx')), sheetsLimits);
  expect(copy.ok && copy.value.sheets[0]?.rows).toHaveLength(13);
  // Nothing is written into the folder for imports.
  expect(await call('writeProblems', { id, sourceId: 'import', headings: 'zh' })).toMatchObject({ code: 'stick-gone' });
});

test('the draft goes out as a workbook, as tables and for a translator, and what went out comes in unchanged', async () => {
  const { call, find, look, stick } = await setup();
  writeFileSync(join(stick, 'x.csv'), '');
  const { sourceId } = await find('x.csv');
  const written: string[] = [];
  for (const as of [{ form: 'workbook' }, { form: 'tables' }, { form: 'translation', to: 'ja' }]) {
    const outcome = await call('write', { sourceId, headings: 'zh', as });
    written.push((outcome as { value: { name: string } }).value.name);
  }
  expect(written.map((name) => name.replace(/\d{4}-\d\d-\d\d/, 'DAY'))).toEqual([
    'test-hall DAY.xlsx',
    'test-hall DAY.zip',
    'test-hall DAY ja.xlsx',
  ]);
  // A map is of plans, and this venue has none.
  const map = { form: 'map', longitude: 116.39, latitude: 39.9 };
  expect(await call('write', { sourceId, headings: 'zh', as: map })).toEqual({ ok: false, code: 'no-plans' });
  const again = await look(written[0] ?? '');
  expect(again.ok && again.value.isGood && again.value.counts).toEqual({ new: 0, changed: 0, removed: 0 });
});

test('what cannot be read is refused by a word for it, and the draft stays', async () => {
  const { look, call, find, leadInDraft, stick } = await setup();
  const files: Record<string, Buffer> = {
    'broken.xlsx': Buffer.from('no workbook'),
    'other.csv': writeCsv([['日期', '姓名']]),
  };
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(stick, name), bytes);
  symlinkSync('/etc/hostname', join(stick, 'link.csv'));
  expect(await look('broken.xlsx')).toEqual({ ok: false, code: 'file-unreadable' });
  expect(await look('other.csv')).toEqual({ ok: false, code: 'not-content' });
  const { sourceId } = await find('other.csv');
  expect(await call('look', { sourceId, name: 'link.csv', language: 'zh-CN' })).toMatchObject({
    code: 'file-unreadable',
  });
  expect(await call('look', { sourceId, name: '../record.db', language: 'zh-CN' })).toMatchObject({
    code: 'file-unreadable',
  });
  expect(await leadInDraft()).toBe('带旧身份证到 C6 窗口换领。');
});
