import { z } from 'zod';
import { type Language, languageSchema } from '#contract/base/language.ts';
import { type FinderRow, finderRowSchema } from '#contract/page/guide-calls.ts';
import { type VenueKind, venueKindSchema } from '#contract/venue/venue.ts';
import told from './rows.json' with { type: 'json' };

const rowsSchema = z.record(venueKindSchema, z.record(languageSchema, z.array(finderRowSchema)));

/** The first rows of the list of places as core tells them of the samples (`rows.json`, which a test holds to what core tells now). */
export function galleryRows(kind: VenueKind, language: Language): readonly FinderRow[] {
  return rowsSchema.parse(told)[kind][language];
}
