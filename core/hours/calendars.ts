import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HolidayCalendar, holidayCalendarSchema } from '#contract/venue/hours.ts';

/**
 * The holidays of a country from the calendars of this release; null where it has none, so that nothing that depends
 * on holidays is called sure.
 * @param folder of files named by country: cn.json.
 */
export function readCalendar(folder: string, country: string | null): HolidayCalendar | null {
  if (country === null) return null;
  const file = join(folder, `${country}.json`);
  return existsSync(file) ? holidayCalendarSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : null;
}
