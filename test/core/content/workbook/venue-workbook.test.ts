import { join } from 'node:path';
import { expect, test } from 'vitest';
import { languages } from '#contract/base/language.ts';
import type { VenueContent } from '#contract/venue/venue.ts';
import { readSampleVenue, sampleVenueIds } from '#core/content/sample-venues.ts';
import { leavesOf, partAt } from '#core/content/workbook/paths.ts';
import { readVenueSheets } from '#core/content/workbook/read-venue.ts';
import { sheetsOver } from '#core/content/workbook/sheets-over.ts';
import { venueSheets } from '#core/content/workbook/write-venue.ts';
import { sheetsLimits } from '#core/sheets/limits.ts';
import { readWorkbook } from '#core/sheets/read-workbook.ts';
import type { Sheet } from '#core/sheets/sheet.ts';
import { writeWorkbook } from '#core/sheets/write-workbook.ts';
import { testVenue } from '#test/support/fixtures/venue.ts';

const readVenue = (sheets: readonly Sheet[]) => readVenueSheets({ sheets, problems: [] });

const venuesFolder = join(import.meta.dirname, '../../../../assets/venues');

async function throughWorkbook(content: VenueContent, language: 'zh' | 'en'): Promise<readonly Sheet[]> {
  const read = await readWorkbook(await writeWorkbook(venueSheets(content, language), '选项'), sheetsLimits);
  if (!read.ok) throw new Error(read.code);
  expect(read.value.problems).toEqual([]);
  return read.value.sheets;
}

/** A cell that somebody has changed, by its sheet, its row from the top, and its heading. */
type Change = readonly [sheet: string, row: number, heading: string, text: string];

/** What is wrong with the small venue after somebody has changed cells. */
const problemsAfter = (...changes: readonly Change[]) => problemsOf(testVenue(), ...changes);

async function problemsOf(content: VenueContent, ...changes: readonly Change[]) {
  const sheets = await throughWorkbook(content, 'zh');
  const changed = sheets.map(({ name, rows }) => ({
    name,
    rows: rows.map(({ row, cells }) => ({ row, cells: [...cells] })),
  }));
  for (const [sheet, row, heading, text] of changes) {
    const found = changed.find(({ name }) => name === sheet);
    const column = found?.rows[0]?.cells.indexOf(heading) ?? -1;
    const cells = found?.rows.find((one) => one.row === row)?.cells;
    if (!cells || column === -1) throw new Error(`there is no ${sheet} ${row} ${heading}`);
    cells[column] = text;
  }
  const read = readVenue(changed);
  return read.ok ? [] : read.problems.map(({ sheet, row, column, code }) => `${sheet} ${row} ${column} ${code}`);
}

test.each(
  sampleVenueIds(venuesFolder).flatMap(
    (id) =>
      [
        [id, 'zh'],
        [id, 'en'],
      ] as const,
  ),
)('the sample venue %s comes out of a workbook with %s headings as it went in', async (id, language) => {
  const { content } = readSampleVenue(venuesFolder, id);
  expect(readVenue(await throughWorkbook(content, language))).toEqual({ ok: true, content });
});

test('an event that ends before it begins, an unknown place and an offer in a museum are said at their cells', async () => {
  const { content } = readSampleVenue(venuesFolder, 'museum');
  expect(await problemsOf(content, ['活动', 2, '时间', '15:00-14:00'], ['活动', 3, '星期', '周八'])).toEqual([
    '活动 2 R value-wrong',
    '活动 3 Q value-not-offered',
  ]);
  const refused = await problemsOf(
    content,
    ['活动', 2, '种类', 'offer'],
    ['活动', 3, '地点', 'hall-9'],
    ['活动', 4, '第一天', '2026-12-09'],
    ['活动', 4, '最后一天', '2026-12-08'],
  );
  expect(refused.map((one) => one.replace(/ [A-Z]+ /, ' '))).toEqual([
    '活动 2 value-refused',
    '活动 3 value-refused',
    '活动 4 value-refused',
  ]);
  const mended = await problemsOf(
    content,
    ['活动', 3, '星期', '周二、thu'],
    ['活动', 3, '时间', '11:00～11:30 15:00到15:30'],
  );
  expect(mended).toEqual([]);
});

/** The sheets with another text in a cell of the sheet of the venue. */
function withText(sheets: readonly Sheet[], id: string, column: number, text: string): Sheet[] {
  return sheets.map(({ name, rows }) => ({
    name,
    rows: rows.map((row) =>
      name === '场馆' && row.cells[0] === id ? { ...row, cells: row.cells.toSpliced(column, 1, text) } : row,
    ),
  }));
}

test('the address of a venue is written in its row, also where there was none, and goes when the row is emptied', async () => {
  const { venue, entries } = testVenue();
  const sheets = await throughWorkbook({ venue, entries }, 'zh');
  expect(venue.address).toBeUndefined();
  const address = { 'zh-CN': '示例市迎宾路 2 号' };
  const written = withText(sheets, 'address', 2, address['zh-CN']);
  expect(readVenue(written)).toEqual({ ok: true, content: { venue: { ...venue, address }, entries } });
  expect(readVenue(withText(written, 'address', 2, ''))).toEqual({ ok: true, content: { venue, entries } });
});

test('the sheet of the venue alone changes what its rows say and leaves the rest, in either language', async () => {
  const { content } = readSampleVenue(venuesFolder, 'hall');
  const address = { ...content.venue.address, 'zh-CN': '示例市迎宾路 2 号' };
  const rows = [
    ['id', 'words (Chinese)'],
    ['address', address['zh-CN']],
  ];
  const alone = { name: 'Venue', rows: rows.map((cells, index) => ({ row: index + 1, cells })) };
  const read = readVenue(sheetsOver(content, [alone]) ?? []);
  expect(read).toEqual({ ok: true, content: { ...content, venue: { ...content.venue, address } } });
});

test('a workbook from before, which says the texts of the venue among the rest, is read as it was meant', async () => {
  const { content } = readSampleVenue(venuesFolder, 'hall');
  const [own] = venueSheets(content, 'zh').filter(({ name }) => name === '场馆');
  const said = (own?.rows ?? []).flatMap(([id = '', , ...words]) =>
    languages.flatMap((language, at) => (words[at] ? [[`venue/${id}/${language}`, 'text', words[at]]] : [])),
  );
  const sheets = (await throughWorkbook(content, 'zh'))
    .filter(({ name }) => name !== '场馆')
    .map(({ name, rows }) => {
      const more = name === '其他' ? said.map((cells, index) => ({ row: 10_000 + index, cells })) : [];
      return { name, rows: [...rows, ...more] };
    });
  expect(said).toHaveLength(32);
  expect(readVenue(sheets)).toEqual({ ok: true, content });
});

test('columns may stand in any order, and rows too', async () => {
  const sheets = await throughWorkbook(testVenue(), 'zh');
  const turned = sheets.map(({ name, rows: [head, ...rows] }) => ({
    name,
    rows: [head, ...rows].flatMap((row) => {
      if (!row || !head) return [];
      const width = head.cells.length;
      return [{ row: row.row, cells: Array.from({ length: width }, (_, index) => row.cells[width - 1 - index] ?? '') }];
    }),
  }));
  expect(readVenue(turned)).toEqual({ ok: true, content: testVenue() });
});

test.each<[string, Change[], string]>([
  ['an id is missing', [['条目', 2, '编号', '']], '条目 2 A id-missing'],
  ['an id stands twice', [['条目', 3, '编号', 'id-card-lost']], '条目 3 A id-twice'],
  ['an answer is for nothing', [['回答', 2, '编号', 'nobody']], '回答 2 A entry-unknown'],
  ['a language is none', [['问法', 2, '语言', 'zh']], '问法 2 B language-unknown'],
  ['a heading is misspelled', [['回答', 1, '标题', '标提']], '回答 1 C heading-unknown'],
  ['a heading stands twice', [['回答', 1, '标题', '回答']], '回答 1 D heading-twice'],
  ['an answer is empty', [['回答', 2, '回答', '']], '回答 2 null value-missing'],
  ['a title is too long', [['回答', 2, '标题', '长'.repeat(61)]], '回答 2 C value-too-long'],
  ['a day is none', [['条目', 2, '有效期至', '明年']], '条目 2 H value-wrong'],
  ['a category is unknown', [['条目', 2, '类别', 'nothing']], '条目 2 B value-refused'],
  [
    'a name is too long for its room',
    [['地点', 2, '名称（中文）', '住房公积金提取与贷款窗口']],
    '地点 2 D value-refused',
  ],
  ['an English answer is in Chinese', [['地点', 2, '名称（英文）', '洗手间']], '地点 2 E value-refused'],
  ['an icon is unknown', [['类别', 2, '图标', '星星']], '类别 2 B value-not-offered'],
  ['the venue has no name', [['场馆', 2, '内容（中文）', '']], '场馆 2 null value-missing'],
  ['an address is not in Chinese', [['场馆', 3, '内容（英文）', '1 Sample Road']], '场馆 3 null value-missing'],
  ['a text of the venue is none', [['场馆', 2, '编号', 'names']], '场馆 2 A path-unknown'],
  ['a text of the venue stands twice', [['场馆', 3, '编号', 'name']], '场馆 3 A id-twice'],
  ['a path is none', [['其他', 2, '在哪', '__proto__/x']], '其他 2 A path-unknown'],
  ['a kind is none', [['其他', 2, '种类', '字']], '其他 2 B kind-unknown'],
])('%s is said at its place, and nothing is taken', async (_what, changes, problem) => {
  expect(await problemsAfter(...changes)).toContain(problem);
});

test('every fault of a workbook is said at once, and only once', async () => {
  expect(
    await problemsAfter(
      ['条目', 6, '编号', ''],
      ['回答', 2, '语言', '中文'],
      ['问法', 8, '问法', ''],
      ['问法', 9, '编号', 'nobody'],
      ['其他', 2, '种类', '字'],
    ),
  ).toEqual([
    '条目 6 A id-missing',
    '回答 2 B language-unknown',
    '问法 8 C phrasing-missing',
    '问法 9 A entry-unknown',
    '其他 2 B kind-unknown',
  ]);
});

test('a workbook has a sheet of exhibits where any are shown, and says at its cells what is wrong with them', async () => {
  const { content } = readSampleVenue(venuesFolder, 'museum');
  expect(venueSheets(testVenue(), 'zh').map(({ name }) => name)).not.toContain('展品');
  const shown = venueSheets(content, 'zh').find(({ name }) => name === '展品');
  expect(shown?.rows).toHaveLength(30);
  const sheets = (await throughWorkbook(content, 'zh')).map(({ name, rows }) => ({
    name,
    rows: rows.map(({ row, cells }) => ({
      row,
      cells: name === '展品' && row === 2 ? cells.map((cell) => (cell === 'hall-1' ? 'hall-9' : cell)) : cells,
    })),
  }));
  expect(readVenue(sheets)).toMatchObject({
    problems: [{ sheet: '展品', row: 2, column: 'B', code: 'value-refused' }],
  });
});

test('matters stand in sheets of their own, and only few of their texts in the rest', () => {
  const { content } = readSampleVenue(venuesFolder, 'hall');
  const sheets = venueSheets(content, 'zh');
  const sheetOf = (wanted: string) => sheets.find(({ name }) => name === wanted)?.rows ?? [];
  expect(sheetOf('事项')).toHaveLength(content.venue.matters.length);
  expect(sheetOf('事项选项').length).toBe(
    content.venue.matters.flatMap(({ questions }) => questions.flatMap(({ answers }) => answers)).length,
  );
  expect(sheetOf('其他').filter(([path = '']) => path.startsWith('venue/matters/'))).toEqual([]);
  const { content: museum } = readSampleVenue(venuesFolder, 'museum');
  const rest = venueSheets(museum, 'zh').find(({ name }) => name === '其他')?.rows ?? [];
  expect(
    rest.filter(([path = '']) => /^venue\/(trails|exhibits)\/#[^/]+\/(number|title|lead|minutesEach)/.test(path)),
  ).toEqual([]);
});

test('of a matter all that is wrong is said at its cell: rows of nothing, ids, words that are none; then what refers to nothing', async () => {
  const { content } = readSampleVenue(venuesFolder, 'hall');
  const badly = await problemsOf(
    content,
    ['事项问题', 3, '事项', 'nothing'],
    ['事项问题', 2, '编号', ''],
    ['事项选项', 9, '问题', 'nothing'],
    ['事项结果', 2, '在本馆办', '也许'],
  );
  expect(badly).toEqual(
    expect.arrayContaining([
      '事项问题 3 A owner-unknown',
      '事项问题 2 B id-missing',
      '事项选项 9 B owner-unknown',
      '事项结果 2 C value-wrong',
    ]),
  );
  const refused = await problemsOf(
    content,
    ['事项选项', 2, '接着到', 'nowhere'],
    ['事项材料', 30, '什么情况', 'nothing=yes'],
    ['事项窗口', 12, '地点', 'nowhere'],
  );
  expect(refused).toEqual(
    expect.arrayContaining([
      '事项选项 2 L value-refused',
      '事项材料 30 K value-refused',
      '事项窗口 12 C value-refused',
    ]),
  );
});

test('a trail past an exhibit that is not there, and a number of an exhibit that is none, are said at their cells', async () => {
  const { content } = readSampleVenue(venuesFolder, 'museum');
  const refused = await problemsOf(content, ['路线', 2, '展品', 'nothing, harbour-model']);
  expect(refused).toEqual(['路线 2 J value-refused']);
  expect(await problemsOf(content, ['展品', 2, '展品号', '一百'])).toEqual(['展品 2 C value-wrong']);
});

test('a workbook from before, in which matters stand in the rest, is still read whole', async () => {
  const { content } = readSampleVenue(venuesFolder, 'hall');
  const matters = leavesOf({ matters: content.venue.matters });
  const idOf = (at: readonly (string | number)[]) => {
    const thing = partAt({ matters: content.venue.matters }, at);
    return typeof thing === 'object' && thing !== null && 'id' in thing ? `#${thing.id}` : null;
  };
  const pathOf = (path: readonly (string | number)[]) =>
    ['venue', ...path.map((key, at) => (typeof key === 'number' && idOf(path.slice(0, at + 1))) || String(key))].join(
      '/',
    );
  const kindOf = (value: unknown) =>
    value === null ? 'nothing' : Array.isArray(value) ? 'empty-list' : typeof value === 'boolean' ? 'yes-no' : 'text';
  const textOf = (value: unknown) => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value ?? ''));
  const rows = matters.map(({ path, value }, at) => ({
    row: 5000 + at,
    cells: [pathOf(path), kindOf(value), Array.isArray(value) ? '' : textOf(value)],
  }));
  const sheets = (await throughWorkbook(content, 'zh'))
    .filter(({ name }) => !name.startsWith('事项'))
    .map((sheet) => (sheet.name === '其他' ? { ...sheet, rows: [...sheet.rows, ...rows] } : sheet));
  expect(readVenue(sheets)).toEqual({ ok: true, content });
});

test('a workbook without one of the sheets says which', () => {
  expect(readVenue([])).toMatchObject({
    ok: false,
    problems: expect.arrayContaining([expect.objectContaining({ code: 'sheet-missing', detail: '条目' })]),
  });
});

test('a cell that could not be read is said with all that is wrong in other rows, and once', async () => {
  const sheets = (await throughWorkbook(testVenue(), 'zh')).map(({ name, rows }) => ({
    name,
    rows: rows.map(({ row, cells }) => ({
      row,
      cells: name === '条目' && row <= 3 ? cells.map((cell, at) => (row > 1 && at === 1 ? '' : cell)) : cells,
    })),
  }));
  const formula = { sheet: '条目', row: 2, column: 'B', code: 'cell-formula', detail: '=1' };
  expect(readVenueSheets({ sheets, problems: [formula] })).toMatchObject({
    ok: false,
    problems: [formula, { sheet: '条目', row: 3, code: 'value-missing' }],
  });
});
