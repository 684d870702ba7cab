import { type Language, languageSchema } from '#contract/base/language.ts';
import type { VenueContent } from '#contract/venue/venue.ts';
import { ownGroups } from '../answering/text/lexicon/own-groups.ts';
import type { WordFile } from '../engines/word-files.ts';
import type { Vocabulary } from '../worklist/vocabulary.ts';

/** The words that a kept question may hold. */
export interface KnownWords extends Vocabulary {
  /** Reads the lists of all languages, one at a time between other work; otherwise each is read when it is first needed. */
  readonly load: () => Promise<void>;
}

/** What a venue calls its matters, places and services, in one language. */
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

/** Words of everyday language from the lists, of the lexicon of answering, and the venue's own. */
export function createKnownWords(deps: {
  readonly content: VenueContent;
  readonly readWords: (file: WordFile) => ReadonlySet<string>;
}): KnownWords {
  const { content, readWords } = deps;
  const lists = new Map<Language, readonly ReadonlySet<string>[]>();
  const listsOf = (language: Language) => {
    const known = lists.get(language) ?? [readWords(language), ownWords(language)];
    lists.set(language, known);
    return known;
  };
  let endings: ReadonlySet<string> | null = null;

  function ownWords(language: Language): ReadonlySet<string> {
    const lexicon = ownGroups[language].flatMap(({ words }) => words.flatMap((word) => word.split(' ')));
    const own = new Set(lexicon);
    for (const text of venueTexts(content, language)) for (const word of wordsIn(text)) own.add(word);
    return own;
  }

  return {
    knows: (word, language) => listsOf(language).some((words) => words.has(word)),
    isEnding: (syllables) => {
      endings ??= readWords('ko-endings');
      return endings.has(syllables);
    },
    load: async () => {
      for (const language of languageSchema.options) {
        await new Promise((resolve) => setImmediate(resolve));
        listsOf(language);
      }
    },
  };
}
