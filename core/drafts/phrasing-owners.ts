import { type Language, languages } from '#contract/base/language.ts';
import type { Entry } from '#contract/venue/entry.ts';
import { inSlices } from '../system/slices.ts';
import { createNearPhrasings, type KnownPhrasing } from './near-phrasings.ts';

/** A way to ask of another entry, and that entry's title. */
export interface OwnedPhrasing {
  readonly words: string;
  readonly title: string;
}

/** Which entries are asked with the same words, or nearly: a visitor can only get one of them. */
export interface PhrasingOwners {
  /** The title of another entry that is asked like this; null where there is none. */
  readonly otherThan: (entryId: string, language: Language, words: string) => string | null;
  /** How another entry is asked in Chinese that is nearly the same, and not the same; null where there is none. */
  readonly nearTo: (entryId: string, words: string) => OwnedPhrasing | null;
}

export const nobodyAsked: PhrasingOwners = { otherThan: () => null, nearTo: () => null };

/** Gathers how entries are asked, a few milliseconds at a time: nobody waits for it. */
export async function gatherOwners(entries: readonly Entry[], signal: AbortSignal): Promise<PhrasingOwners> {
  const owners = new Map<string, string[]>();
  const titles = new Map<string, string>();
  const near = createNearPhrasings();
  const titleOf = (entryId: string) => titles.get(entryId) ?? entryId;
  const take = (entry: Entry) => {
    titles.set(entry.id, entry.texts['zh-CN'].title);
    for (const key of keysOf(entry)) {
      const known = owners.get(key);
      if (known) known.push(entry.id);
      else owners.set(key, [entry.id]);
    }
    for (const phrasing of phrasingsOf(entry)) near.count(phrasing);
  };
  const file = (entry: Entry) => {
    for (const phrasing of phrasingsOf(entry)) near.add(phrasing);
  };
  await inSlices(entries, signal, take, true);
  await inSlices(entries, signal, file, true);
  return {
    otherThan: (entryId, language, words) => {
      const other = owners.get(keyOf(language, words))?.find((id) => id !== entryId);
      return other === undefined ? null : titleOf(other);
    },
    nearTo: (entryId, words) => {
      const found = near.nearest({ entryId, words, plain: plainOf(words) });
      return found && { words: found.words, title: titleOf(found.entryId) };
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

/** How it is asked in Chinese: what is nearly alike there mostly is in its translations. */
function phrasingsOf({ id: entryId, texts }: Entry): readonly KnownPhrasing[] {
  const { title, phrasings } = texts['zh-CN'];
  return [...new Set([title, ...phrasings])].map((words) => ({ entryId, words, plain: plainOf(words) }));
}

/** What makes no difference to what is asked: signs, spaces, width, and words of politeness. */
const polite = /请问|麻烦|一下|[吗呢啊呀吧么的了]|please|です|ます|か$|나요|어요|요$/gu;

function plainOf(words: string): string {
  const plain = words
    .normalize('NFKC')
    .toLowerCase()
    .replace(polite, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return plain === '' ? words : plain;
}

function keyOf(language: Language, words: string): string {
  return `${language} ${plainOf(words)}`;
}
