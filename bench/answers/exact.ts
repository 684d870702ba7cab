import { fileURLToPath } from 'node:url';
import type { Language } from '#contract/base/language.ts';
import type { VenueContent } from '#contract/venue/venue.ts';
import type { Answering } from '#core/answering/answering.ts';
import { readSampleVenue } from '#core/content/sample-venues.ts';
import { dayIn, systemClock } from '#core/system/clock.ts';

const venuesFolder = fileURLToPath(new URL('../../assets/venues', import.meta.url));

/** The entries of a sample venue as they are shipped, with all that is loaded with them. */
export const sampleContent = (venueId: string): VenueContent => readSampleVenue(venuesFolder, venueId).content;

/**
 * The share of the titles and phrasings in a language that are answered at once when they are typed as they stand, with
 * an entry that has this very text. The content must have been loaded; entries whose last day is over are not asked for.
 */
export async function exactAnswered(
  content: VenueContent,
  language: Language,
  answering: Answering,
): Promise<number | null> {
  const today = dayIn(content.venue.timeZone, systemClock.nowMs());
  const idsByText = new Map<string, Set<string>>();
  for (const { id, texts, validUntil } of content.entries) {
    if (validUntil !== null && validUntil < today) continue;
    const text = texts[language];
    for (const asked of text ? [text.title, ...text.phrasings] : [])
      idsByText.set(asked, (idsByText.get(asked) ?? new Set()).add(id));
  }
  let answered = 0;
  for (const [text, ids] of idsByText) {
    const decision = await answering.ask({ text, language, via: 'typed' });
    if (decision.kind === 'answer' && ids.has(decision.entryId)) answered += 1;
  }
  return idsByText.size === 0 ? null : answered / idsByText.size;
}
