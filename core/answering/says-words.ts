import { languages } from '#contract/base/language.ts';
import type { Entry } from '#contract/venue/entry.ts';
import { placeKey } from './places/place-key.ts';

/** Whether words for a place stand in what an entry is asked by. */
export function saysWords({ texts }: Pick<Entry, 'texts'>, words: string): boolean {
  const key = placeKey(words);
  return languages.some((language) => {
    const text = texts[language];
    return text !== undefined && [text.title, ...text.phrasings].some((said) => placeKey(said).includes(key));
  });
}
