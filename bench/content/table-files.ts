import { type CellObject, type DenseWorkSheet, utils, write } from '@e965/xlsx';
import { writeCsv } from '#core/sheets/write-csv.ts';
import { encodeGb18030 } from './gb18030.ts';

/** What stands in a cell: a text, or something that no text is. */
export type Cell = string | { readonly formula: string } | { readonly error: number };

export interface Table {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

export const encodings = ['UTF-8', 'UTF-8 with its mark', 'UTF-16', 'GB18030'] as const;

/** A workbook as another program than ours writes it. */
export function workbookOf(tables: readonly Table[]): Buffer {
  const book = utils.book_new();
  for (const { name, rows } of tables) {
    const lastColumn = Math.max(...rows.map((cells) => cells.length)) - 1;
    const sheet: DenseWorkSheet = {
      '!data': rows.map((cells) => cells.map(cellObject)),
      '!ref': utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows.length - 1, c: lastColumn } }),
    };
    utils.book_append_sheet(book, sheet, name);
  }
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true });
}

function cellObject(cell: Cell): CellObject {
  if (typeof cell === 'string') return cell === '' ? { t: 'z' } : { t: 's', v: cell };
  return 'formula' in cell ? { t: 'n', v: 1, f: cell.formula } : { t: 'e', v: cell.error };
}

/** A CSV file as Excel or WPS saves it; of a formula it keeps what is shown as an error. */
export function csvOf(rows: Table['rows'], encoding: (typeof encodings)[number]): Buffer {
  const bytes = writeCsv(rows.map((cells) => cells.map((cell) => (typeof cell === 'string' ? cell : '#N/A'))));
  const text = Buffer.from(bytes)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  if (encoding === 'GB18030') return encodeGb18030(text);
  if (encoding === 'UTF-16') return Buffer.from(`\uFEFF${text}`, 'utf16le');
  return Buffer.from(encoding === 'UTF-8' ? text : `\uFEFF${text}`);
}
