import { maxPhrasings } from '#contract/entry.ts';
import type { Language } from '#contract/language.ts';
import type { VenueContent } from '#contract/venue.ts';

/** The content with one more phrasing of an entry; as it was where the entry has no text in the language, or has it already. */
export function withPhrasing(
  content: VenueContent,
  entryId: string,
  language: Language,
  phrasing: string,
): VenueContent {
  const entries = content.entries.map((entry) => {
    const text = entry.id === entryId ? entry.texts[language] : undefined;
    if (!text || text.phrasings.includes(phrasing)) return entry;
    const phrasings = [...text.phrasings.slice(0, maxPhrasings - 1), phrasing];
    return { ...entry, texts: { ...entry.texts, [language]: { ...text, phrasings } } };
  });
  return { ...content, entries };
}
