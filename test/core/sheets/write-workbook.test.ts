import { read } from '@e965/xlsx';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sheetsLimits } from '#core/sheets/limits.ts';
import { readWorkbook } from '#core/sheets/read-workbook.ts';
import { writeWithProblems } from '#core/sheets/with-problems.ts';
import { type NewSheet, writeWorkbook } from '#core/sheets/write-workbook.ts';
import { openArchive } from '#core/system/archive.ts';

async function cellsOf(bytes: Buffer) {
  const outcome = await readWorkbook(bytes, sheetsLimits);
  if (!outcome.ok) throw new Error(outcome.code);
  expect(outcome.value.problems).toEqual([]);
  return outcome.value.sheets;
}

const sheet = (rows: readonly (readonly string[])[]): NewSheet => ({
  name: '条目',
  columns: [
    { title: '编号', widthLetters: 20 },
    { title: '类别', widthLetters: 20, choices: ['证件', '大厅'] },
  ],
  rows,
});

test('a workbook is read again as it was written, with its lists in a sheet of their own', async () => {
  const sheets = await cellsOf(await writeWorkbook([sheet([['a', '证件']])], '选项'));
  expect(sheets).toEqual([
    {
      name: '条目',
      rows: [
        { row: 1, cells: ['编号', '类别'] },
        { row: 2, cells: ['a', '证件'] },
      ],
    },
    {
      name: '选项',
      rows: [
        { row: 1, cells: ['类别'] },
        { row: 2, cells: ['证件'] },
        { row: 3, cells: ['大厅'] },
      ],
    },
  ]);
});

test('a column with choices offers them, by a rule where the format has its place', async () => {
  const archive = await openArchive(await writeWorkbook([sheet([['a', '证件']])], '选项'), sheetsLimits);
  const xml = (await archive.read('xl/worksheets/sheet1.xml')).toString();
  expect(xml).toMatch(/<\/sheetData>.*<dataValidations count="1"><dataValidation type="list"[^>]*sqref="B2:B2000">/s);
  expect(xml).toContain("<formula1>'选项'!$A$2:$A$3</formula1>");
});

test('nothing that is written is ever computed', async () => {
  const book = read(
    await writeWorkbook(
      [
        sheet([
          ['=1+1', '+1'],
          ['@SUM(A1)', '-1'],
        ]),
      ],
      '选项',
    ),
    { dense: true },
  );
  for (const row of book.Sheets.条目?.['!data'] ?? []) {
    for (const cell of row) expect(cell).toMatchObject({ t: 's' });
  }
  expect(JSON.stringify(book.Sheets.条目)).not.toContain('"f"');
});

test('whatever text stands in a cell comes back', async () => {
  const cell = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    // What no XML file can hold is left out; spaces at the ends are taken away in reading.
    .map((one) => one.replaceAll(/[\p{Cc}\p{Cs}\p{Cn}]/gu, '').trim());
  const row = fc.tuple(cell, cell).map(([a, b]) => [`x${a}`, `y${b}`]);
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 4 }), async (rows) => {
      const [first] = await cellsOf(await writeWorkbook([sheet(rows)], '选项'));
      expect(first?.rows.slice(1).map(({ cells }) => cells)).toEqual(rows);
    }),
    { numRuns: 25 },
  );
});

test('a copy with its problems has them on the first sheet and everything else where it was', async () => {
  const before = [
    {
      name: '条目',
      rows: [
        { row: 1, cells: ['编号'] },
        { row: 3, cells: ['', 'x'] },
      ],
    },
  ];
  const problem = { sheet: '条目', row: 3, column: 'A', code: 'missing', detail: '' };
  const bytes = await writeWithProblems(before, [problem], {
    sheet: '问题',
    titles: ['表', '行', '列', '原因', '内容'],
    reason: () => '缺编号',
  });
  const [problems, copy] = await cellsOf(bytes);
  expect(problems?.rows[1]?.cells.slice(0, 4)).toEqual(['条目', '3', 'A', '缺编号']);
  expect(copy?.rows).toEqual([
    { row: 1, cells: ['编号', 'B'] },
    { row: 3, cells: ['', 'x'] },
  ]);
});
