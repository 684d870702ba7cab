import { createHash } from 'node:crypto';
import { foreignLanguages } from '#contract/venue/chinese-before.ts';
import type { Entry, EntryText } from '#contract/venue/entry.ts';
import { wordAt, wordsOf } from './entry-words.ts';

/**
 * An entry as schema 2 has it. Schema 1 named only all the Chinese words together that a translation was made from: where they are
 * others now, each text of it is marked, and what its Chinese said is not known.
 */
export function fromSchema1(entry: Entry): Entry {
  if (foreignLanguages.every((language) => entry.texts[language]?.translatedFrom === undefined)) return entry;
  const original = entry.texts['zh-CN'];
  const texts = foreignLanguages.flatMap((language) => {
    const { translatedFrom, ...text } = entry.texts[language] ?? {};
    if (translatedFrom === undefined) return [];
    return [[language, translatedFrom === nameOfWords(original) ? text : allMarked(original, text as EntryText)]];
  });
  return { ...entry, texts: { ...entry.texts, ...Object.fromEntries(texts) } };
}

function allMarked(original: EntryText, translation: EntryText): EntryText {
  const marks = wordsOf(original).flatMap(({ path }): [string, string][] =>
    path[0] === 'phrasings' || wordAt(translation, path) === '' ? [] : [[path.join('.'), '']],
  );
  return { ...translation, chineseBefore: Object.fromEntries(marks) };
}

/** Names the words that a translation was made from: the first eight bytes of their SHA-256. */
function nameOfWords(original: EntryText): string {
  const told = JSON.stringify(wordsOf(original).map(({ path, text }) => [path, text]));
  return createHash('sha256').update(told).digest('hex').slice(0, 16);
}
