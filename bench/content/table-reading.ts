import { readVenueSheets } from '#core/content/workbook/read-venue.ts';
import { listsHeading } from '#core/content/workbook/tables.ts';
import { venueSheets } from '#core/content/workbook/write-venue.ts';
import { readSheets } from '#core/sheets/sheets.ts';
import { writeWorkbook } from '#core/sheets/write-workbook.ts';
import { systemClock } from '#core/system/clock.ts';
import { markedVenue } from '../live/marked-venue.ts';

/** An entry has a row of its own, one of its answer and three of its phrasings. */
const rowsOfEntry = 5;

/** How long a workbook of so many rows is read and checked, to a venue that could be published. */
export async function timeTableReading(rows: number): Promise<number> {
  const sheets = venueSheets(markedVenue(1, Math.ceil(rows / rowsOfEntry)), 'zh');
  const bytes = await writeWorkbook(sheets, listsHeading.zh);
  const startMs = performance.now();
  const read = await readSheets({ name: 'bench', kind: 'xlsx', bytes }, systemClock);
  if (!read.ok) throw new Error(read.code);
  const venue = readVenueSheets(read.value);
  if (!venue.ok) throw new Error(JSON.stringify(venue.problems.slice(0, 3)));
  return performance.now() - startMs;
}
