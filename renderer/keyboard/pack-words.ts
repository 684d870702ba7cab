/** A word of the venue's own content: typed words are looked for among these first. */
export interface PackWord {
  readonly text: string;
  /** How often it occurs in the venue's titles and phrasings; 1 where not counted. */
  readonly count?: number;
  /** How it is read, in kana; only Japanese words with other characters need it. */
  readonly reading?: string;
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
  const phrases = /^(zh|ja)/.test(language) ? inOrder(phrasesOf(runs, words)) : [];
  return [...inOrder(words), ...phrases].slice(0, mostWords);
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

function phrasesOf(runs: readonly (readonly string[])[], words: ReadonlyMap<string, number>): Map<string, number> {
  const phrases = new Map<string, number>();
  for (const run of runs)
    for (let start = 0; start < run.length; start++)
      for (let count = 2; count <= mostWordsOfPhrase && start + count <= run.length; count++) {
        const phrase = run.slice(start, start + count).join('');
        if (phrase.length <= longestPhrase && !words.has(phrase)) countUp(phrases, phrase);
      }
  return phrases;
}

function countUp(counts: Map<string, number>, text: string): void {
  counts.set(text, (counts.get(text) ?? 0) + 1);
}

function inOrder(counts: ReadonlyMap<string, number>): PackWord[] {
  return Array.from(counts, ([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count);
}
