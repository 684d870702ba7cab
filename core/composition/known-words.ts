import { setImmediate as breathe } from 'node:timers/promises';
import { type Language, languageSchema } from '#contract/base/language.ts';
import type { VenueContent } from '#contract/venue/venue.ts';
import { lexiconWords } from '../answering/lexicon-words.ts';
import type { WordFile } from '../engines/word-files.ts';
import { inSlices } from '../system/slices.ts';
import type { Vocabulary } from '../worklist/vocabulary.ts';

/** The words that a kept question may hold. */
export interface KnownWords extends Vocabulary {
  /** Reads the lists of all languages, one at a time between other work; otherwise each is read when it is first needed. */
  readonly load: () => Promise<void>;
  /** Gathers the words of other content between other work, until `signal` aborts; those of the one before hold till then. */
  readonly follow: (content: VenueContent, signal: AbortSignal) => Promise<void>;
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
  /** What is known until `follow` is called. */
  readonly content: VenueContent;
  readonly readWords: (file: WordFile) => ReadonlySet<string>;
}): KnownWords {
  const { readWords } = deps;
  const lists = new Map<Language, readonly ReadonlySet<string>[]>();
  const listsOf = (language: Language) => {
    const known = lists.get(language) ?? [readWords(language), new Set(lexiconWords(language))];
    lists.set(language, known);
    return known;
  };
  let content = deps.content;
  let own = new Map<Language, ReadonlySet<string>>();
  const ownOf = (language: Language) => {
    const known = own.get(language) ?? new Set(venueTexts(content, language).flatMap((text) => [...wordsIn(text)]));
    own.set(language, known);
    return known;
  };
  let endings: ReadonlySet<string> | null = null;

  async function follow(next: VenueContent, signal: AbortSignal): Promise<void> {
    content = next;
    const gathered = new Map<Language, ReadonlySet<string>>();
    for (const language of languageSchema.options) gathered.set(language, await gatherWords(next, language, signal));
    if (!signal.aborted && content === next) own = gathered;
  }

  return {
    follow,
    knows: (word, language) => ownOf(language).has(word) || listsOf(language).some((words) => words.has(word)),
    isEnding: (syllables) => {
      endings ??= readWords('ko-endings');
      return endings.has(syllables);
    },
    load: async () => {
      for (const language of languageSchema.options) {
        await breathe();
        listsOf(language);
      }
    },
  };
}

async function gatherWords(content: VenueContent, language: Language, signal: AbortSignal) {
  const gathered = new Set<string>();
  await inSlices(venueTexts(content, language), signal, (text) => {
    for (const word of wordsIn(text)) gathered.add(word);
  });
  return gathered;
}
