import { type CellObject, type DenseWorkSheet, utils, write } from '@e965/xlsx';
import { expect, test } from 'vitest';
import type { VenueContent } from '#contract/venue/venue.ts';
import { readBrought } from '#core/content/brought/read-brought.ts';
import { problemSentence } from '#core/content/workbook/problem-sentences.ts';
import { venueSheets } from '#core/content/workbook/write-venue.ts';
import { testVenue } from '#test/support/fixtures/venue.ts';

/** A sheet as a clerk has it open: its cells by column heading and row, and what was merged. */
interface OpenSheet {
  name: string;
  readonly rows: (CellObject | undefined)[][];
  readonly merges: string[];
}

const text = (v: string): CellObject | undefined => (v === '' ? undefined : { t: 's', v });
const number = (v: number, z: string): CellObject => ({ t: 'n', v, z });

/** The workbook of the test venue after a clerk has worked on it in another program, read by dry run. */
async function afterClerk(edit: (book: (name: string) => OpenSheet) => OpenSheet[] | undefined) {
  const sheets = venueSheets(testVenue(), 'zh').map(
    ({ name, columns, rows }): OpenSheet => ({
      name,
      rows: [columns.map(({ title }) => title), ...rows].map((cells) => cells.map(text)),
      merges: [],
    }),
  );
  const named = (name: string) => {
    const found = sheets.find((sheet) => sheet.name === name);
    if (!found) throw new Error(`There is no sheet ${name}`);
    return found;
  };
  const more = edit(named) ?? [];
  const book = utils.book_new();
  for (const { name, rows, merges } of [...sheets, ...more]) {
    const width = Math.max(...rows.map((cells) => cells.length));
    const sheet: DenseWorkSheet = {
      '!data': rows.map((cells) => Array.from({ length: width }, (_, at) => cells[at] ?? { t: 'z' as const })),
      '!ref': utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows.length - 1, c: width - 1 } }),
      '!merges': merges.map((range) => utils.decode_range(range)),
    };
    utils.book_append_sheet(book, sheet, name);
  }
  const bytes: Buffer = write(book, { type: 'buffer', bookType: 'xlsx', compression: true });
  const read = await readBrought({ name: 'hall.xlsx', kind: 'workbook', bytes }, testVenue());
  if (!read.ok) throw new Error(read.code);
  return read.value;
}

async function contentAfter(edit: Parameters<typeof afterClerk>[0]): Promise<VenueContent> {
  const read = await afterClerk(edit);
  if (!read.isGood) throw new Error(JSON.stringify(read.problems));
  return read.content;
}

async function problemsAfter(edit: Parameters<typeof afterClerk>[0]): Promise<string[]> {
  const read = await afterClerk(edit);
  if (read.isGood) throw new Error('nothing was wrong');
  return read.problems.map((problem) => {
    const { sheet, row, column, detail } = problem;
    return `${sheet} ${column ?? ''}${row} ${problemSentence(problem, 'zh')} ${detail}`;
  });
}

function put({ rows }: OpenSheet, row: number, heading: string, cell: CellObject | undefined): void {
  const column = rows[0]?.findIndex((title) => title?.v === heading) ?? -1;
  const cells = rows[row - 1];
  if (column < 0 || !cells) throw new Error(`There is no ${heading} in row ${row}`);
  cells[column] = cell;
}

const entryOf = ({ entries }: VenueContent, id: string) => entries.find((entry) => entry.id === id);

test('days, wide digits and ids, and spaces around words are taken as they were meant', async () => {
  const content = await contentAfter((book) => {
    put(book('条目'), 2, '有效期至', number(46_568, 'yyyy"年"m"月"d"日"'));
    put(book('条目'), 3, '核对日期', text('２０２６／１２／１'));
    put(book('条目'), 2, '编号', text(' ｉｄ－card-lost　'));
    put(book('回答'), 2, '多少钱', text('４０'));
    put(book('回答'), 2, '语言', text('ｚｈ－ＣＮ'));
    put(book('回答'), 2, '标题', text('　身份证丢了怎么办 '));
    put(book('地点'), 2, '牌子', text('Ｃ９'));
    return undefined;
  });
  const [first, second] = content.entries;
  expect([first?.id, first?.validUntil, second?.checkedOn]).toEqual(['id-card-lost', '2027-06-30', '2026-12-01']);
  expect(first?.texts['zh-CN']).toMatchObject({ title: '身份证丢了怎么办', fee: { figure: '40' } });
  expect(content.venue.places[0]?.sign).toBe('C9');
});

test('cells that were merged below each other all say what stands in the first; side by side that is a problem', async () => {
  const merged = await contentAfter((book) => {
    const phrasings = book('问法');
    phrasings.merges.push('A2:A3', 'B2:B3');
    for (const heading of ['编号', '语言']) put(phrasings, 3, heading, undefined);
    return undefined;
  });
  expect(merged).toEqual(testVenue());
  expect(
    await problemsAfter((book) => {
      const places = book('地点');
      places.merges.push('D2:E2');
      put(places, 2, '名称（英文）', undefined);
      return undefined;
    }),
  ).toEqual([expect.stringMatching(/^地点 D2 这里和旁边的格合并了/)]);
});

test('a title above the headings is passed over, merged as it is', async () => {
  const content = await contentAfter((book) => {
    book('地点').rows.unshift([text('大厅的地点')]);
    book('地点').merges.push('A1:H1');
    return undefined;
  });
  expect(content).toEqual(testVenue());
});

test('a sheet that was given another name is known by its headings, and its problems bear that name', async () => {
  const content = await contentAfter((book) => {
    book('问法').name = '大家怎么问';
    put(book('大家怎么问'), 2, '问法', text('身份证不见了'));
    return undefined;
  });
  expect(entryOf(content, 'id-card-lost')?.texts['zh-CN'].phrasings[0]).toBe('身份证不见了');
  // It is the whole venue still: what was deleted goes.
  const without = await contentAfter((book) => {
    book('问法').name = '大家怎么问';
    for (const name of ['条目', '回答', '大家怎么问'])
      book(name).rows.splice(
        0,
        Number.POSITIVE_INFINITY,
        ...book(name).rows.filter(([id]) => id?.v !== 'opening-hours'),
      );
    return undefined;
  });
  expect(without.entries.map(({ id }) => id)).not.toContain('opening-hours');
  const wrong = await problemsAfter((book) => {
    book('问法').name = '大家怎么问';
    put(book('大家怎么问'), 2, '编号', text('nobody'));
    return undefined;
  });
  expect(wrong).toEqual(['大家怎么问 A2 “条目”表里没有这个编号 nobody']);
});

test('a column that was deleted leaves its cells as they are, and a row that was added in the middle is new', async () => {
  const content = await contentAfter((book) => {
    for (const cells of book('回答').rows) cells.splice(14, 2);
    book('条目').rows.splice(2, 0, [...(book('条目').rows[1] ?? []).with(0, text('pets'))]);
    const [, , ...answer] = book('回答').rows[1] ?? [];
    book('回答').rows.splice(3, 0, [text('pets'), text('zh-CN'), text('能带宠物吗'), ...answer.slice(1)]);
    book('问法').rows.splice(4, 0, [text('pets'), text('zh-CN'), text('能带宠物吗')]);
    return undefined;
  });
  const others = content.entries.filter(({ id }) => id !== 'pets');
  expect({ ...content, entries: others }).toEqual(testVenue());
  expect(content.entries[1]).toMatchObject({ id: 'pets', texts: { 'zh-CN': { title: '能带宠物吗' } } });
});

test('what stands in a column without a heading is a problem, and a sheet of one’s own is left out and told', async () => {
  expect(
    await problemsAfter((book) => {
      const [, row] = book('回答').rows;
      if (row) row[25] = text('问过财务');
      return undefined;
    }),
  ).toEqual(['回答 Z2 这一列没有列名：在第一行写上，或者清掉这一格 问过财务']);
  const noted = await afterClerk(() => [
    { name: '备注', rows: [[text('王姐'), { t: 'n', v: 2, f: '1+1' }], [text('下周再改')]], merges: ['A1:B1'] },
  ]);
  expect(noted).toMatchObject({
    isGood: true,
    content: testVenue(),
    leftOut: [{ file: null, number: 0, code: 'sheet-unknown', detail: '备注' }],
  });
});

test('what names something that is not there, or is in another language, is said at its cell and in Chinese', async () => {
  expect(
    await problemsAfter((book) => {
      put(book('条目'), 2, '类别', text('nothing'));
      put(book('条目'), 3, '相关', text('nobody'));
      put(book('地点'), 2, '名称（英文）', text('洗手间'));
      put(book('地点'), 3, '牌子', text('大门'));
      return undefined;
    }),
  ).toEqual([
    '条目 B2 “类别”表里没有这个编号 nothing',
    expect.stringMatching(/^条目 [A-Z]3 指向的条目没有了 nobody$/),
    '地点 E2 像是另一种语言的字 洗手间',
    '地点 B3 牌子上的字，还没有写别的语言里是什么意思 大门',
  ]);
});
