import { join } from 'node:path';
import { type VenueContent, venueContentSchema } from '#contract/venue/venue.ts';
import { readSampleVenue } from '#core/content/sample-venues.ts';
import { templateOf } from '#core/content/workbook/template.ts';

const venuesFolder = join(import.meta.dirname, '../../assets/venues');

/** A few entries of a sample in Chinese and English: small enough to be written and read thousands of times. */
export function smallVenue(): VenueContent {
  const whole = templateOf(readSampleVenue(venuesFolder, 'museum').content);
  const kept = JSON.parse(JSON.stringify(whole, (key, value) => (key === 'ja' || key === 'ko' ? undefined : value)));
  return venueContentSchema.parse(kept);
}
