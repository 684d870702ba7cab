import { join } from 'node:path';
import { type Language, languages } from '#contract/base/language.ts';
import type { VenueFace } from '#contract/page/terminal.ts';
import type { EntryView } from '#contract/venue/entry.ts';
import { createCatalogue } from '#core/content/catalogue.ts';
import { readSampleVenue, sampleVenueIds } from '#core/content/sample-venues.ts';

export interface SampleAnswer {
  readonly venue: VenueFace;
  readonly entry: EntryView;
  readonly language: Language;
}

const folder = join(import.meta.dirname, '../../assets/venues');
/** A day on which no sample answer has expired. */
const dayMs = Date.parse('2026-11-23T02:24:00Z');

/** Every answer of the sample venues as it is read in each language. */
export function sampleAnswers(): SampleAnswer[] {
  return sampleVenueIds(folder).flatMap((id) => {
    const { content } = readSampleVenue(folder, id);
    const catalogue = createCatalogue(content, () => dayMs);
    const venue = catalogue.face();
    return languages.flatMap((language) =>
      content.entries.flatMap(({ id: entryId }) => {
        const entry = catalogue.entry(entryId, language);
        return entry ? [{ venue, entry, language }] : [];
      }),
    );
  });
}
