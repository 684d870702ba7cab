import { expect, test } from 'vitest';
import { readSheets } from '#core/sheets/sheets.ts';
import { writeWorkbook } from '#core/sheets/write-workbook.ts';
import { systemClock } from '#core/system/clock.ts';

test('a workbook of ten thousand rows is read in a thread of its own', async () => {
  const rows = Array.from({ length: 10_000 }, (_, index) => [`entry-${index}`, `第 ${index} 个问题怎么办`]);
  const columns = [
    { title: '编号', widthLetters: 20 },
    { title: '问法', widthLetters: 60 },
  ];
  const bytes = await writeWorkbook([{ name: '条目', columns, rows }], '选项');
  const read = await readSheets({ name: '条目.xlsx', kind: 'xlsx', bytes }, systemClock);
  if (!read.ok) throw new Error(read.code);
  expect(read.value.sheets[0]?.rows.at(-1)).toEqual({ row: 10_001, cells: rows.at(-1) });
});

test('a CSV file is a workbook of one sheet, under the name of the file', async () => {
  const read = await readSheets({ name: '问法', kind: 'csv', bytes: Buffer.from('a,b') }, systemClock);
  expect(read).toEqual({
    ok: true,
    value: { sheets: [{ name: '问法', rows: [{ row: 1, cells: ['a', 'b'] }] }], problems: [] },
  });
});

test('a file that takes too long is given up, and the thread is ended', async () => {
  const hasty = {
    after: (_delayMs: number, run: () => void) => {
      run();
      return () => {};
    },
  };
  const read = await readSheets({ name: 'x', kind: 'csv', bytes: Buffer.from('a,b') }, hasty);
  expect(read).toEqual({ ok: false, code: 'sheets-too-large' });
});
