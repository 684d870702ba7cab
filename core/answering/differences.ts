import type { Language } from '#contract/base/language.ts';

/**
 * What tells each title from the others: itself without the words that all of them begin and end with. 身份证丢了怎么补办
 * beside 身份证到期怎么换领 gives 丢了怎么补办 and 到期怎么换领. Words are never cut, and it is all or nothing: where one
 * title has no words of its own, where only grammar would be left of one or a word of it would end one, where less than half of a title is shared, or
 * where Japanese and Korean titles differ from their first word on, the titles say it better themselves, and each gets ''.
 */
export function differencesOf(titles: readonly string[], language: Language): string[] {
  const nothing = titles.map(() => '');
  if (titles.length < 2) return nothing;
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const split = titles.map((title) => wordsOf(title, segmenter));
  const { start, end } = sharedEnds(split);
  // A particle ties what differs to what is shared: alone it is torn off, and what stands first in a title says itself.
  if (start === 0 && hasParticles.has(language)) return nothing;
  const own = split.map((words) => words.slice(start, words.length - end));
  const isTold = split.every((words, index) => {
    const left = own[index] ?? [];
    const ownLetters = lettersIn(left);
    return saysSomething(left) && !tying.test(left.join('').trim()) && ownLetters * 2 <= lettersIn(words);
  });
  return isTold ? own.map((words) => words.join('').replace(/^(?:an? |the )|[\s\p{P}]+$/giu, '')) : nothing;
}

/** What ends with such a word is half a phrase: "Apply for". */
const tying = /(?:^|\s)(?:an?|the|to|for|of|in|on|at|with|from|and|or)$/iu;

const hasParticles: ReadonlySet<Language> = new Set(['ja', 'ko']);

/** A dictionary splits 身份证 into 身份 and 证; what such a character ends is one word here. */
const nounEndings = new Set('证卡费金票本车店馆厅处机室台楼口号'.split(''));

/** Marks and spaces go with the word before them, so that a word is never parted from what ends it. */
function wordsOf(title: string, segmenter: Intl.Segmenter): string[] {
  const words: string[] = [];
  for (const { segment, isWordLike } of segmenter.segment(title)) {
    if (words.length === 0 || (isWordLike && !nounEndings.has(segment))) words.push(segment);
    else words[words.length - 1] += segment;
  }
  return words;
}

/** How many words all of them begin with, and end with; marks and capitals count for nothing. */
function sharedEnds(split: readonly (readonly string[])[]): { start: number; end: number } {
  const shortest = Math.min(...split.map((words) => words.length));
  const same = (at: (words: readonly string[]) => string | undefined) =>
    new Set(split.map((words) => bareWord(at(words) ?? ''))).size === 1;
  let start = 0;
  while (start < shortest && same((words) => words[start])) start += 1;
  let end = 0;
  while (end < shortest - start && same((words) => words.at(-1 - end))) end += 1;
  return { start, end };
}

function bareWord(word: string): string {
  return word.replace(/[\s\p{P}]+/gu, '').toLowerCase();
}

function lettersIn(words: readonly string[]): number {
  return Array.from(bareWord(words.join(''))).length;
}

const grammar = new Set(
  'a an the is are am be do does did can could i my me you your to of in on at for with and or it how what where'.split(
    ' ',
  ),
);

/** Words that say something by themselves: more than articles and auxiliaries, and more than one letter. */
function saysSomething(words: readonly string[]): boolean {
  const told = words.map(bareWord).filter((word) => !grammar.has(word));
  return Array.from(told.join('')).length > 1;
}
