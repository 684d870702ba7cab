/** A word of the venue's own content: typed words are looked for among these first. */
export interface PackWord {
  readonly text: string;
  /** How often it occurs in the venue's titles and phrasings; 1 where not counted. */
  readonly count?: number;
  /** How it is read, in kana; only Japanese words with other characters need it. */
  readonly reading?: string;
  /** It stands in the texts only as part of something longer (敬老, 身份证能): it helps to read letters, and is offered only where it is written out. */
  readonly isPart?: true;
}

const longestPhrase = 8;
const mostWordsOfPhrase = 3;
/** Keeps a key fast in a large venue; what is left out occurs once. */
const mostWords = 4000;

/**
 * The words of texts, the most frequent first. For languages written without spaces two or three neighbours follow as
 * one word each: words are split finely there (身份 证), and what stands beside what in this venue is worth knowing.
 */
export function packWordsOf(texts: readonly string[], language: string): PackWord[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const runs = texts.flatMap((text) => runsOfWords(text, segmenter));
  const words = new Map<string, number>();
  for (const word of runs.flat()) countUp(words, word);
  if (!/^(zh|ja)/.test(language)) return inOrder(words).slice(0, mostWords);
  const uses = usesOf(runs);
  const parts = partsIn(uses, words);
  return [...inOrder(words), ...inOrder(phrasesOf(uses, words))]
    .slice(0, mostWords)
    .map((word) => (parts.has(word.text) ? { ...word, isPart: true } : word));
}

/** Words that touch each other; punctuation and spaces part them. */
function runsOfWords(text: string, segmenter: Intl.Segmenter): string[][] {
  const runs: string[][] = [[]];
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    if (isWordLike) runs.at(-1)?.push(segment);
    else runs.push([]);
  }
  return runs;
}

/** How a word, or a phrase of several, stands in the texts. */
interface Use {
  readonly words: readonly string[];
  count: number;
  /** How often nothing follows it. */
  ends: number;
  /** What follows it, and how often. */
  readonly followers: Map<string, number>;
}

/** So often a single word must occur before it counts as a part of what follows it. */
const leastAsPart = 3;
/** What one and the same word follows so often is a part: 敬老 of 敬老卡. */
const mostlyFollowed = 0.9;
/** A word that ends fewer of its clauses than this ends no phrase either: 能, 带, 怎么. */
const leastEnding = 0.1;
/** But for what is said together so often that it is one word: 敬老卡. */
const mostlyTogether = 0.8;

/** What the same word nearly always follows, and phrases that end with a word that ends nothing. */
function partsIn(uses: ReadonlyMap<string, Use>, words: ReadonlyMap<string, number>): ReadonlySet<string> {
  const isFollowed = ({ count, followers }: Use) => Math.max(0, ...followers.values()) >= mostlyFollowed * count;
  const isOpen = ({ words: own, count }: Use) => {
    const last = uses.get(own.at(-1) ?? '');
    const before = uses.get(own.slice(0, -1).join(''));
    const isTogether = before !== undefined && count >= mostlyTogether * before.count;
    return last !== undefined && last.ends < leastEnding * last.count && !isTogether;
  };
  const isPart = ([text, use]: readonly [string, Use]) =>
    words.has(text) ? use.count >= leastAsPart && isFollowed(use) : isFollowed(use) || isOpen(use);
  return new Set([...uses].filter(isPart).map(([text]) => text));
}

/** Every word and every phrase, and how it is used. */
function usesOf(runs: readonly (readonly string[])[]): ReadonlyMap<string, Use> {
  const uses = new Map<string, Use>();
  for (const run of runs)
    for (const { words, next } of phrasesWithNext(run)) {
      const text = words.join('');
      const use = uses.get(text) ?? { words, count: 0, ends: 0, followers: new Map<string, number>() };
      use.count += 1;
      if (next === undefined) use.ends += 1;
      else countUp(use.followers, next);
      uses.set(text, use);
    }
  return uses;
}

/** Every word of a run and every phrase that begins with it, with the word that follows. */
function phrasesWithNext(run: readonly string[]) {
  return run.flatMap((_, start) =>
    Array.from({ length: Math.min(mostWordsOfPhrase, run.length - start) }, (_one, index) => {
      const end = start + index + 1;
      return { words: run.slice(start, end), next: run[end] };
    }),
  );
}

function phrasesOf(uses: ReadonlyMap<string, Use>, words: ReadonlyMap<string, number>): Map<string, number> {
  const phrases = [...uses].filter(([text]) => text.length <= longestPhrase && !words.has(text));
  return new Map(phrases.map(([text, { count }]) => [text, count]));
}

function countUp(counts: Map<string, number>, text: string): void {
  counts.set(text, (counts.get(text) ?? 0) + 1);
}

function inOrder(counts: ReadonlyMap<string, number>): PackWord[] {
  return Array.from(counts, ([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count);
}
