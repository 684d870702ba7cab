import { type Language, languages } from '#contract/base/language.ts';
import type { Entry } from '#contract/venue/entry.ts';
import { inSlices } from '../system/slices.ts';

/** Which entries are asked with nearly the same words: a visitor can only get one of them. */
export interface PhrasingOwners {
  /** The title of another entry that is asked like this; null where there is none. */
  readonly otherThan: (entryId: string, language: Language, words: string) => string | null;
}

export const nobodyAsked: PhrasingOwners = { otherThan: () => null };

/** Gathers how entries are asked, a few milliseconds at a time: nobody waits for it. */
export async function gatherOwners(entries: readonly Entry[], signal: AbortSignal): Promise<PhrasingOwners> {
  const owners = new Map<string, string[]>();
  const titles = new Map<string, string>();
  const take = (entry: Entry) => {
    titles.set(entry.id, entry.texts['zh-CN'].title);
    for (const key of keysOf(entry)) {
      const known = owners.get(key);
      if (known) known.push(entry.id);
      else owners.set(key, [entry.id]);
    }
  };
  await inSlices(entries, signal, take, true);
  return {
    otherThan: (entryId, language, words) => {
      const other = owners.get(keyOf(language, words))?.find((id) => id !== entryId);
      return other === undefined ? null : (titles.get(other) ?? other);
    },
  };
}

/** The ways in which an entry is asked, each once. */
function keysOf({ texts }: Entry): ReadonlySet<string> {
  const keys = languages.flatMap((language) => {
    const text = texts[language];
    return text ? [text.title, ...text.phrasings].map((words) => keyOf(language, words)) : [];
  });
  return new Set(keys);
}

/** What makes no difference to what is asked: signs, spaces, width, and words of politeness. */
const polite = /请问|麻烦|一下|[吗呢啊呀吧么的了]|please|です|ます|か$|나요|어요|요$/gu;

function keyOf(language: Language, words: string): string {
  const plain = words
    .normalize('NFKC')
    .toLowerCase()
    .replace(polite, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return `${language} ${plain === '' ? words : plain}`;
}
