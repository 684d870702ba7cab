/** A word of the venue's own content: typed words are looked for among these first. */
export interface PackWord {
  readonly text: string;
  /** How often it occurs in the venue's titles and phrasings; 1 where not counted. */
  readonly count?: number;
  /** How it is read, in kana; only Japanese words with other characters need it. */
  readonly reading?: string;
}

const longestPair = 8;

/**
 * The words of texts, each the most frequent first. For languages written without spaces pairs of neighbours follow
 * as one word each, so that what stands beside what in this venue is known too.
 */
export function packWordsOf(texts: readonly string[], language: string): PackWord[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const runs = texts.flatMap((text) => runsOfWords(text, segmenter));
  const words = new Map<string, number>();
  for (const word of runs.flat()) countUp(words, word);
  return [...inOrder(words), ...(/^(zh|ja)/.test(language) ? inOrder(pairsOf(runs, words)) : [])];
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

function pairsOf(runs: readonly (readonly string[])[], words: ReadonlyMap<string, number>): Map<string, number> {
  const pairs = new Map<string, number>();
  for (const run of runs)
    for (const [index, word] of run.slice(1).entries()) {
      const pair = `${run[index]}${word}`;
      if (pair.length <= longestPair && !words.has(pair)) countUp(pairs, pair);
    }
  return pairs;
}

function countUp(counts: Map<string, number>, text: string): void {
  counts.set(text, (counts.get(text) ?? 0) + 1);
}

function inOrder(counts: ReadonlyMap<string, number>): PackWord[] {
  return Array.from(counts, ([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count);
}
