import writeXlsxFile from 'write-excel-file/node';
import { dropDownFeature } from './drop-downs.ts';
import { columnLetters } from './sheet.ts';

/** A column of a sheet to be written. */
export interface NewColumn {
  readonly title: string;
  /** About how many Latin letters fit. */
  readonly widthLetters: number;
  /** What may be chosen from a list. */
  readonly choices?: readonly string[];
}

export interface NewSheet {
  readonly name: string;
  readonly columns: readonly NewColumn[];
  readonly rows: readonly (readonly string[])[];
}

const heading = { fontWeight: 'bold', backgroundColor: '#EFEBE2', wrap: true, alignVertical: 'top' } as const;

/**
 * Writes an xlsx workbook: every cell is a text, so that nothing in it is ever computed, and the head of each sheet stays
 * in view. Lists to choose from lie in a last sheet of that name.
 */
export async function writeWorkbook(sheets: readonly NewSheet[], listsName: string): Promise<Buffer> {
  const lists = sheets.flatMap(({ columns }) =>
    columns.flatMap(({ title, choices }) => (choices ? [{ title, choices }] : [])),
  );
  let nextList = 0;
  const dropDowns = sheets.map(({ columns }) =>
    columns.flatMap(({ choices }, index) => {
      if (!choices) return [];
      const list = columnLetters(nextList);
      nextList += 1;
      return [{ column: columnLetters(index), range: `'${listsName}'!$${list}$2:$${list}$${choices.length + 1}` }];
    }),
  );
  const all = lists.length === 0 ? sheets : [...sheets, listsSheet(listsName, lists)];
  return writeXlsxFile(all.map(written), { features: [dropDownFeature(dropDowns)] }).toBuffer();
}

function written({ name, columns, rows }: NewSheet) {
  return {
    sheet: name,
    stickyRowsCount: 1,
    columns: columns.map(({ widthLetters }) => ({ width: widthLetters })),
    data: [
      columns.map(({ title }) => ({ ...heading, type: String, value: title })),
      ...rows.map((cells) =>
        cells.map((value) =>
          value === '' ? null : { type: String, value, wrap: true, alignVertical: 'top' as const },
        ),
      ),
    ],
  };
}

function listsSheet(name: string, lists: readonly { title: string; choices: readonly string[] }[]): NewSheet {
  const longest = Math.max(...lists.map(({ choices }) => choices.length));
  return {
    name,
    columns: lists.map(({ title }) => ({ title, widthLetters: 24 })),
    rows: Array.from({ length: longest }, (_, row) => lists.map(({ choices }) => choices[row] ?? '')),
  };
}
