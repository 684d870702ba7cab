import type { VenueContent } from '#contract/venue/venue.ts';
import { venueSheets } from '#core/content/workbook/write-venue.ts';
import { type NewSheet, writeWorkbook } from '#core/sheets/write-workbook.ts';

/** A cell that somebody has got wrong, by its sheet, its row from the top, and its heading; `at` is where it is said. */
type Fault = readonly [sheet: string, row: number, heading: string, text: string, at: string];

/** Twelve kinds of fault, of which none hides another. */
const faults: readonly Fault[] = [
  ['条目', 2, '核对日期', '上个月', ''],
  ['条目', 3, '有效期至', '明年', ''],
  ['条目', 4, '按键', 'fly', ''],
  ['回答', 2, '标题', '长'.repeat(61), ''],
  ['回答', 3, '回答', '', 'row'],
  ['问法', 2, '语言', 'zh', ''],
  ['问法', 3, '编号', 'nobody', ''],
  ['问法', 4, '问法', '', ''],
  ['地点', 2, '牌子', '长'.repeat(13), ''],
  ['地点', 3, '名称（中文）', '', 'row'],
  ['类别', 2, '图标', 'rocket', ''],
  ['其他', 2, '种类', 'colour', ''],
];

/** The workbook of a venue with twelve faults, and the cells in which they are, as `sheet C3`. */
export async function withPlantedFaults(content: VenueContent) {
  const sheets: NewSheet[] = venueSheets(content, 'zh').map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((cells) => [...cells]),
  }));
  const cells = faults.map(([name, row, heading, text, at]) => {
    const sheet = sheets.find((one) => one.name === name);
    const column = sheet?.columns.findIndex(({ title }) => title === heading) ?? -1;
    const line = sheet?.rows[row - 2] as string[] | undefined;
    if (!line || column === -1) throw new Error(`there is no ${name} ${row} ${heading}`);
    line[column] = text;
    return `${name} ${at === 'row' ? '' : String.fromCharCode(65 + column)}${row}`;
  });
  return { bytes: await writeWorkbook(sheets, '选项'), cells: cells.toSorted() };
}
