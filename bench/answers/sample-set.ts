import { fileURLToPath } from 'node:url';
import type { Language } from '#contract/base/language.ts';
import { readSampleVenue } from '#core/content/sample-venues.ts';
import type { EvalSet } from './eval-rows.ts';

const folder = fileURLToPath(new URL('../../assets/venues', import.meta.url));

/** A sample venue as a set: each entry under its title, asked in its other phrasings. It holds no near-misses. */
export function sampleSet(venueId: string, language: Language): EvalSet {
  const texts = readSampleVenue(folder, venueId).content.entries.flatMap(({ id, texts }) => {
    const text = texts[language];
    return text ? [{ id, ...text }] : [];
  });
  return {
    entries: texts.map(({ id, title }) => ({ type: 'kb', id, q: title })),
    queries: texts.flatMap(({ id, title, phrasings }) =>
      phrasings
        .filter((phrasing) => phrasing !== title)
        .map((text) => ({ text, gold: [id], kind: 'para' as const, tag: undefined })),
    ),
  };
}
