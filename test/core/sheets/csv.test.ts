import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sheetsLimits } from '#core/sheets/limits.ts';
import { readCsv } from '#core/sheets/read-csv.ts';
import { writeCsv } from '#core/sheets/write-csv.ts';

function cellsOf(bytes: Buffer): (readonly string[])[] {
  const read = readCsv('问答', bytes, sheetsLimits);
  if (!read.ok) throw new Error(read.code);
  return read.value.sheets.flatMap(({ rows }) => rows.map(({ cells }) => cells));
}

const rows = [
  ['编号', '问法'],
  ['wifi', '无线网，密码'],
];

test.each([
  ['UTF-8', Buffer.from('编号,问法\nwifi,"无线网，密码"\n')],
  ['UTF-8 with its mark', Buffer.from('\uFEFF编号,问法\r\nwifi,"无线网，密码"\r\n')],
  ['UTF-16 as Excel writes it', Buffer.from('\uFEFF编号\t问法\r\nwifi\t无线网，密码\r\n', 'utf16le')],
  ['GB18030', Buffer.from('b1e0bac52ccecab7a80d0a776966692ccedecfdfcdf8a3acc3dcc2eb0d0a', 'hex')],
  ['semicolons', Buffer.from('编号;问法\nwifi;无线网，密码\n')],
])('a file in %s is read', (_what, bytes) => {
  expect(cellsOf(bytes)).toEqual(rows);
});

test('characters of four bytes are read in GB18030', () => {
  // U+3400 is 81 39 EE 39, U+20000 is 95 32 82 36.
  expect(cellsOf(Buffer.from('8139ee39953282362c61', 'hex'))).toEqual([['㐀𠀀', 'a']]);
});

test('rows keep their numbers, and each may have its own width', () => {
  const read = readCsv('问答', Buffer.from('a,b\n\nc\n'), sheetsLimits);
  expect(read.ok && read.value.sheets[0]?.rows).toEqual([
    { row: 1, cells: ['a', 'b'] },
    { row: 3, cells: ['c'] },
  ]);
});

test('a picture is no text, and neither is half a quoted cell', () => {
  expect(readCsv('x', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), sheetsLimits)).toMatchObject({
    ok: false,
  });
  expect(readCsv('x', Buffer.from('a,"b\nc'), sheetsLimits)).toEqual({ ok: false, code: 'sheets-unreadable' });
});

test('too many rows, columns or bytes are refused whole', () => {
  const file = Buffer.from('a,b\nc,d\n');
  for (const limit of [{ rows: 1 }, { columns: 1 }, { archiveBytes: 3 }]) {
    expect(readCsv('x', file, { ...sheetsLimits, ...limit })).toEqual({ ok: false, code: 'sheets-too-large' });
  }
});

test('what is written is read again, whatever stands in it', () => {
  // Reading takes spaces at the ends away, and a row in which nothing stands.
  const cell = fc
    .string({ unit: 'grapheme', maxLength: 12 })
    .map((one) => one.replaceAll(String.fromCharCode(0), '').trim());
  const row = fc.array(cell, { minLength: 1, maxLength: 4 }).map((cells) => ['x', ...cells]);
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (written) => {
      expect(cellsOf(writeCsv(written))).toEqual(written);
    }),
  );
});

test.each(['=1+1', '+49 30', '-5', '@SUM(A1)', "'=1", '\t=1'])('%j is kept from being computed', (cell) => {
  const written = writeCsv([['x', cell]]).toString();
  expect(written).toMatch(/x,"?'/);
});
