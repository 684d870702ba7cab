import type { Language } from '#contract/base/language.ts';
import type { EvalSet } from './eval-rows.ts';
import { sampleContent } from './exact.ts';

/** A sample venue as a set: each entry under its title, asked in its other phrasings. It holds no near-misses. */
export function sampleSet(venueId: string, language: Language): EvalSet {
  const texts = sampleContent(venueId).entries.flatMap(({ id, texts }) => {
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
