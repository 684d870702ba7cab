import type { Cell, Table } from './table-files.ts';

/** What only a workbook can have: a CSV file has texts. */
export const cellFaults = ['a formula', 'an error for a value'] as const;
/** What can be wrong with tables; all of it must be refused. */
export const tableFaults = [
  'no sheet of answers',
  'no column of titles',
  'a category that is none',
  'an entry twice',
  'an answer twice',
  'an answer to no entry',
  'a language that is none',
  'a day that is none',
  'no phrasing',
  'a title too long',
  'another script',
  'a place that is none',
  'a path into the program',
] as const;
/** What only a CSV file can have: no program writes such a workbook. */
export const textFaults = ['a cell too long'] as const;
export type TableFault = (typeof cellFaults | typeof tableFaults | typeof textFaults)[number];

type Put = (sheet: string, heading: string, cell: Cell) => readonly Table[];

/** Tables with one fault somewhere, which `text` and `place` vary. */
export function spoiled(tables: readonly Table[], fault: TableFault, text: string, place: number): readonly Table[] {
  const put: Put = (sheet, heading, cell) => withCell(tables, { sheet, heading, place }, cell);
  switch (fault) {
    case 'a formula':
      return put('回答', '更多', { formula: 'HYPERLINK("http://example.com","1")' });
    case 'an error for a value':
      return put('回答', '更多', { error: 0x2a });
    case 'no sheet of answers':
      return tables.filter(({ name }) => name !== '回答');
    case 'no column of titles':
      return changedRows(tables, '回答', (rows) => rows.map((cells) => cells.filter((_, index) => index !== 2)));
    case 'a category that is none':
      return put('条目', '类别', `none-${place}`);
    case 'an entry twice':
      return changedRows(tables, '条目', (rows) => [...rows, rowAt(rows, place)]);
    case 'an answer twice':
      return changedRows(tables, '回答', (rows) => [...rows, rowAt(rows, place)]);
    case 'an answer to no entry':
      return put('回答', '编号', `none-${place}`);
    case 'a language that is none':
      return put('回答', '语言', 'tlh');
    case 'a day that is none':
      return put('条目', '核对日期', `2026-02-3${place % 2}`);
    case 'no phrasing':
      return put('问法', '问法', '');
    case 'a title too long':
      return put('回答', '标题', '长'.repeat(200));
    case 'another script':
      return put('地点', '名称（英文）', '南门');
    case 'a place that is none':
      return put('条目', '按键', `show-place none-${place}`);
    case 'a path into the program':
      return changedRows(tables, '其他', (rows) => [...rows, [`__proto__/${text}`, 'text', text]]);
    case 'a cell too long':
      return put('回答', '更多', '长'.repeat(40_000));
  }
}

interface Spot {
  readonly sheet: string;
  readonly heading: string;
  readonly place: number;
}

function withCell(tables: readonly Table[], { sheet, heading, place }: Spot, cell: Cell): readonly Table[] {
  return changedRows(tables, sheet, (rows) => {
    const [head = []] = rows;
    const column = head.indexOf(heading);
    if (column === -1) throw new Error(`${sheet} has no ${heading}`);
    const at = 1 + (place % (rows.length - 1));
    return rows.map((cells, index) => (index === at ? cells.with(column, cell) : cells));
  });
}

function changedRows(
  tables: readonly Table[],
  sheet: string,
  change: (rows: Table['rows']) => Table['rows'],
): readonly Table[] {
  return tables.map((table) => (table.name === sheet ? { ...table, rows: change(table.rows) } : table));
}

function rowAt(rows: Table['rows'], place: number): readonly Cell[] {
  return rows[1 + (place % (rows.length - 1))] ?? [];
}
