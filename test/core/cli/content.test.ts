import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readVenueFiles } from '#core/content/venue-files.ts';
import { sheetsLimits } from '#core/sheets/limits.ts';
import { readWorkbook } from '#core/sheets/read-workbook.ts';
import { writeWithProblems } from '#core/sheets/with-problems.ts';
import { runCommand } from '#test/support/command.ts';
import { temporaryFolder } from '#test/support/folder.ts';

const museum = join(import.meta.dirname, '../../../assets/venues/museum');

function setup() {
  const cwd = temporaryFolder();
  const content = (...args: string[]) => runCommand('content', args, { cwd });
  return { cwd, content, at: (name: string) => join(cwd, name) };
}

async function sheetsOf(file: string) {
  const read = await readWorkbook(readFileSync(file), sheetsLimits);
  if (!read.ok) throw new Error(read.code);
  return read.value.sheets;
}

test('a venue goes through a workbook into a folder and is the same venue', async () => {
  const { content, at } = setup();
  await content('export', `--venue=${museum}`, '--out=museum.xlsx');
  expect(await content('import', 'museum.xlsx', '--out=museum')).toMatchObject({ exitCode: 0, said: '' });
  expect(readVenueFiles(at('museum')).content).toEqual(readVenueFiles(museum).content);
});

test('a venue goes through a folder of CSV files as well', async () => {
  const { content, at } = setup();
  await content('export', `--venue=${museum}`, '--out=tables', '--language=en');
  expect(readFileSync(at('tables/Phrasings.csv'), 'utf8')).toMatch(/^\uFEFFid,language,phrasing\r\n/);
  expect(await content('import', 'tables', '--out=museum')).toMatchObject({ exitCode: 0, said: '' });
  expect(readVenueFiles(at('museum')).content).toEqual(readVenueFiles(museum).content);
});

test('a folder that is there is not written into', async () => {
  const { content } = setup();
  await content('export', `--venue=${museum}`, '--out=tables');
  const said = 'tables is there already; nothing was written\n';
  expect(await content('import', 'tables', '--out=tables')).toEqual({ exitCode: 1, said, printed: '' });
});

test('a template has a few examples and can be taken as it is', async () => {
  const { content } = setup();
  await content('template', `--venue=${museum}`, '--out=template.xlsx', '--language=en');
  expect(await content('import', 'template.xlsx')).toEqual({ exitCode: 0, said: '', printed: 'Good: 3 entries\n' });
});

test('what is wrong is said by sheet and cell, stands in a copy, and nothing is taken', async () => {
  const { content, at } = setup();
  await content('template', `--venue=${museum}`, '--out=template.xlsx');
  const sheets = (await sheetsOf(at('template.xlsx'))).map(({ name, rows }) => ({
    name,
    rows: rows.map(({ row, cells }) => ({
      row,
      cells: name === '条目' && row === 2 ? ['', ...cells.slice(1)] : cells,
    })),
  }));
  const words = { sheet: 'x', titles: ['a', 'b', 'c', 'd', 'e'], reason: () => '' } as const;
  writeFileSync(at('changed.xlsx'), await writeWithProblems(sheets, [], words));
  const { exitCode, said, printed } = await content('import', 'changed.xlsx', '--out=taken', '--problems=copy.xlsx');
  expect({ exitCode, said }).toEqual({ exitCode: 1, said: '1 to be mended; nothing was taken\n' });
  expect(printed).toBe('条目 A2: 缺编号：新的自己起一个，像 id-card-lost\n');
  expect(existsSync(at('taken'))).toBe(false);
  const [problems] = await sheetsOf(at('copy.xlsx'));
  expect(problems).toMatchObject({
    name: '问题',
    rows: [{}, { cells: ['条目', '2', 'A', '缺编号：新的自己起一个，像 id-card-lost'] }],
  });
});

test('words that ask for two entries are said with both', async () => {
  const { content, at } = setup();
  await content('template', `--venue=${museum}`, '--out=template', '--language=en');
  const [, first = '', ...rest] = readFileSync(at('template/Phrasings.csv'), 'utf8').split('\r\n');
  const [id, ...words] = first.split(',');
  const other = rest.map((row) => row.split(',')[0]).find((one) => one !== id && one !== '');
  appendFileSync(at('template/Phrasings.csv'), `${[other, ...words].join(',')}\r\n`);
  const { exitCode, printed } = await content('import', 'template');
  expect(exitCode).toBe(0);
  expect(printed).toContain(`Warning: "${words[1]}" asks for ${id} and for ${other}; whoever says it gets one of them`);
});

test('the sayings of a venue are listed by entry and language', async () => {
  const { content } = setup();
  await content('template', `--venue=${museum}`, '--out=template');
  await content('import', 'template', '--out=small');
  const { exitCode, printed } = await content('sayings', '--venue=small');
  expect(exitCode).toBe(0);
  expect(printed).toMatch(/^[a-z-]+\/zh-CN \(.+\)\n {2}.+/);
});
