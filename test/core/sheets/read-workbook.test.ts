import { type CellObject, type DenseWorkSheet, utils, write } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { type SheetsLimits, sheetsLimits } from '#core/sheets/limits.ts';
import { readWorkbook } from '#core/sheets/read-workbook.ts';
import { writeArchive } from '#core/system/archive.ts';

/** A workbook as another program writes it, with these cells in its only sheet. */
function workbook(rows: readonly (readonly (CellObject | null)[])[], name = '条目'): Buffer {
  const sheet: DenseWorkSheet = {
    '!data': rows.map((cells) => cells.map((cell) => cell ?? { t: 'z' })),
    '!ref': utils.encode_range({
      s: { r: 0, c: 0 },
      e: { r: rows.length - 1, c: Math.max(...rows.map((r) => r.length)) - 1 },
    }),
  };
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, name);
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true });
}

const text = (v: string): CellObject => ({ t: 's', v });

async function sheetsOf(bytes: Buffer, limits: SheetsLimits = sheetsLimits) {
  const read = await readWorkbook(bytes, limits);
  if (!read.ok) throw new Error(read.code);
  return read.value;
}

async function codeOf(bytes: Buffer, limits: SheetsLimits = sheetsLimits): Promise<string> {
  const read = await readWorkbook(bytes, limits);
  return read.ok ? 'ok' : read.code;
}

test('rows keep the numbers that the program shows, and empty ones are left out', async () => {
  const { sheets, problems } = await sheetsOf(
    workbook([[text('编号')], [null], [text(' a '), null, text('两行\r\n文字')]]),
  );
  expect(problems).toEqual([]);
  expect(sheets).toEqual([
    {
      name: '条目',
      rows: [
        { row: 1, cells: ['编号'] },
        { row: 3, cells: ['a', '', '两行\n文字'] },
      ],
    },
  ]);
});

test('numbers are whole, days and times are as ISO writes them, yes and no are words', async () => {
  const cells: CellObject[] = [
    { t: 'n', v: 13_800_138_000 },
    { t: 'n', v: 0.1 },
    { t: 'n', v: 46_357, z: 'yyyy/m/d' },
    { t: 'n', v: 46_357.395_833_333_3, z: 'yyyy/m/d h:mm' },
    { t: 'n', v: 0.375, z: 'h:mm' },
    { t: 'n', v: 26 / 24, z: '[h]:mm' },
    { t: 'n', v: 1, z: '[h]:mm' },
    { t: 'n', v: 0.5, z: '0%' },
    { t: 'n', v: 5, z: '0"%"' },
    { t: 'n', v: 0.1 + 0.2 },
    { t: 'b', v: true },
  ];
  const { sheets } = await sheetsOf(workbook([cells]));
  const days = ['2026-12-01', '2026-12-01 09:30'];
  const times = ['09:00', '26:00', '24:00'];
  expect(sheets[0]?.rows[0]?.cells).toEqual(['13800138000', '0.1', ...days, ...times, '50%', '5', '0.3', 'true']);
});

test('a formula or an error is a problem at its place, and its value is not believed', async () => {
  const rows = [
    [text('编号')],
    [{ t: 'n', v: 2, f: '1+1' } as CellObject, { t: 'e', v: 0x2a } as CellObject, text('好')],
  ];
  const { sheets, problems } = await sheetsOf(workbook(rows));
  expect(sheets[0]?.rows[1]?.cells).toEqual(['', '', '好']);
  expect(problems).toEqual([
    { sheet: '条目', row: 2, column: 'A', code: 'cell-formula', detail: '=1+1' },
    { sheet: '条目', row: 2, column: 'B', code: 'cell-error', detail: '#N/A' },
  ]);
});

test('text that only looks like a formula is text', async () => {
  const { sheets, problems } = await sheetsOf(workbook([[text('=1+1')]]));
  expect({ cells: sheets[0]?.rows[0]?.cells, problems }).toEqual({ cells: ['=1+1'], problems: [] });
});

test.each([
  ['nothing', Buffer.alloc(0)],
  ['a text', Buffer.from('编号,类别')],
  ['half a workbook', workbook([[text('a')]]).subarray(0, 300)],
  ['a zip of something else', await writeArchive(new Map([['readme.txt', Buffer.from('hello')]]), new Date(0))],
  [
    'a zip that only calls itself one',
    await writeArchive(new Map([['xl/workbook.xml', Buffer.from('<a>')]]), new Date(0)),
  ],
])('%s is no workbook', async (_what, bytes) => {
  expect(await codeOf(bytes)).toBe('sheets-unreadable');
});

test.each<[string, Partial<SheetsLimits>]>([
  ['rows', { rows: 1 }],
  ['columns', { columns: 1 }],
  ['bytes once unpacked', { unpackedBytes: 500 }],
  ['bytes', { archiveBytes: 500 }],
  ['sheets', { sheets: 0 }],
])('a workbook of more %s than may be is refused whole', async (_what, limit) => {
  const rows = [[text('a'), text('b')], [text('c')]];
  expect(await codeOf(workbook(rows))).toBe('ok');
  expect(await codeOf(workbook(rows), { ...sheetsLimits, ...limit })).toBe('sheets-too-large');
});

test('a cell far away does not make a sheet of millions of rows', async () => {
  const bytes = workbook([[text('a')]]);
  const { openArchive } = await import('#core/system/archive.ts');
  const archive = await openArchive(bytes, sheetsLimits);
  const files = new Map<string, Buffer>();
  for (const path of archive.sizes.keys()) files.set(path, await archive.read(path));
  const sheet = 'xl/worksheets/sheet1.xml';
  const far = '<row r="1048576"><c r="XFD1048576" t="str"><v>far</v></c></row></sheetData>';
  files.set(sheet, Buffer.from((files.get(sheet) ?? Buffer.alloc(0)).toString().replace('</sheetData>', far)));
  const read = await readWorkbook(await writeArchive(files, new Date(0)), sheetsLimits);
  expect(read.ok && read.value.sheets[0]?.rows).toEqual([{ row: 1, cells: ['a'] }]);
});

test('a workbook of which one bit has turned on the way is refused, not read as something else', async () => {
  const bytes = workbook([[text('编号')], [text('甲'.repeat(200))]]);
  const at = bytes.indexOf('xl/worksheets/sheet1.xml') + 'xl/worksheets/sheet1.xml'.length + 40;
  const turned = bytes.map((byte, index) => (index === at ? byte ^ 1 : byte));
  expect(await codeOf(Buffer.from(turned))).toBe('sheets-unreadable');
});
