import { type VenueContent, venueContentSchema } from '#contract/venue/venue.ts';
import { testVenue } from './venue.ts';

/** Two sentences of the lead below: one that needs a reading, one in kana. */
export const japaneseSentences = ['窓口は二階です。', 'どうぞ。'] as const;

/** The test venue with one entry in Japanese too; `reading` is the pack author's. */
export function japaneseHall(reading?: string): VenueContent {
  const { venue, entries } = testVenue();
  const ja = { title: 'まどぐち', phrasings: ['まどぐち'], lead: japaneseSentences.join(''), reading };
  const [first, ...rest] = entries;
  return venueContentSchema.parse({ venue, entries: [{ ...first, texts: { ...first?.texts, ja } }, ...rest] });
}
