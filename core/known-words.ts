import type { Language } from '#contract/language.ts';
import type { VenueContent } from '#contract/venue.ts';
import { lexiconOf } from './answering/lexicon/language-lexicon.ts';
import type { WordFile } from './engines/word-files.ts';
import type { Vocabulary } from './worklist/vocabulary.ts';

/** What a venue calls its places, matters and services, in one language. */
function venueTexts({ entries, venue }: VenueContent, language: Language): string[] {
  const { places, services, categories, synonyms } = venue;
  const titles = entries.flatMap(({ texts }) => texts[language]?.title ?? []);
  const named = [...places, ...services, ...categories].flatMap(({ name }) => name[language] ?? []);
  return [...titles, ...named, ...places.flatMap(({ names }) => names), ...synonyms.flat()];
}

const longestPart = 4;

/** Words that are parted by spaces as they are; of scripts that part nothing, every piece of two to four characters. */
function* wordsIn(text: string): Generator<string> {
  const plain = text.normalize('NFKC').toLowerCase();
  for (const [run] of plain.matchAll(/[\p{Script=Latin}\d]+|\p{Script=Hangul}+/gu)) yield run;
  for (const [run] of plain.matchAll(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu)) {
    for (let start = 0; start < run.length - 1; start++) {
      for (let end = start + 2; end <= Math.min(run.length, start + longestPart); end++) yield run.slice(start, end);
    }
  }
}

/**
 * The words that a kept question may hold: everyday ones from the lists, those of the lexicon of answering, and the
 * venue's own. Each language is put together when it is first asked for.
 */
export function createKnownWords(deps: {
  readonly content: VenueContent;
  readonly readWords: (file: WordFile) => ReadonlySet<string>;
}): Vocabulary {
  const { content, readWords } = deps;
  const lists = new Map<Language, readonly ReadonlySet<string>[]>();
  const listsOf = (language: Language) => {
    const known = lists.get(language) ?? [readWords(language), ownWords(language)];
    lists.set(language, known);
    return known;
  };
  let endings: ReadonlySet<string> | null = null;

  function ownWords(language: Language): ReadonlySet<string> {
    const own = new Set<string>();
    for (const word of lexiconOf(language, content.venue.synonyms).words) for (const part of word.split(' ')) own.add(part);
    for (const text of venueTexts(content, language)) for (const word of wordsIn(text)) own.add(word);
    return own;
  }

  return {
    knows: (word, language) => listsOf(language).some((words) => words.has(word)),
    isEnding: (syllables) => {
      endings ??= readWords('ko-endings');
      return endings.has(syllables);
    },
  };
}
