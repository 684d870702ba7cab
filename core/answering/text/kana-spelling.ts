import type { KanaDictionary, KanaWord } from './kana-dictionary.ts';

/** Writes words as `isOwn` says that they stand in a venue rather than as they are mostly written. */
export type SpellKana = (text: string, isOwn?: (written: string) => boolean) => string;

const han = /\p{Script=Han}/u;
const hiraganaRuns = /[ぁ-ゖー]{2,}/g;
/** A character that is no word stands for itself, as a noun that is hardly ever met. */
const unknownCost = 9000;
/** So much likelier is a word that the venue writes. */
export const ownGain = 3000;
/** Nothing begins with a particle: へいかん is 閉館 and not へ行かん. */
const openingKanaCost = 3000;

/**
 * Writes what was typed in hiragana as Japanese is written: とけいはなおせますか as 時計は直せますか. Children, those who learn and whoever
 * types on a keyboard of kana write so, and titles do not. Of all ways to cut a run into words the likeliest is taken
 * (Viterbi, over the costs of words and of their neighbourhood, as in Kudo, Yamamoto and Matsumoto 2004). Who writes a
 * single Chinese character chose to write the rest in kana, and is left alone.
 */
export function createKanaSpelling(dictionary: KanaDictionary): SpellKana {
  return (text, isOwn = () => false) =>
    han.test(text)
      ? text
      : text.replace(hiraganaRuns, (run, at: number) => writtenOf(run, dictionary, { isOwn, isFirst: at === 0 }));
}

/** A way to write the beginning of a run: its last word, what stands before it, and what all of it costs. */
interface Way {
  readonly written: string;
  readonly right: number;
  readonly cost: number;
  readonly before: Way | null;
}

const edge = 0;

interface Setting {
  readonly isOwn: (written: string) => boolean;
  /** The run is what the text begins with. */
  readonly isFirst: boolean;
}

function writtenOf(run: string, dictionary: KanaDictionary, setting: Setting): string {
  const endingAt: Way[][] = Array.from({ length: run.length + 1 }, () => []);
  endingAt[0]?.push({ written: '', right: edge, cost: 0, before: null });
  for (let start = 0; start < run.length; start++) {
    const ways = endingAt[start] ?? [];
    for (const [end, word] of ways.length === 0 ? [] : wordsFrom(run, start, dictionary)) {
      const best = cheapestBefore(ways, word.left, dictionary);
      const cost = best.cost + word.cost + costIn(setting, run, start, end, word.written);
      endingAt[end]?.push({ written: word.written, right: word.right, cost, before: best.way });
    }
  }
  let written = '';
  const last = cheapestBefore(endingAt[run.length] ?? [], edge, dictionary).way;
  for (let way = last; way; way = way.before) written = way.written + written;
  return written;
}

/** What a word costs more or less where it stands. */
function costIn({ isFirst, isOwn }: Setting, run: string, start: number, end: number, written: string): number {
  const opening = isFirst && start === 0 && end === 1 ? openingKanaCost : 0;
  return opening - (written !== run.slice(start, end) && isOwn(written) ? ownGain : 0);
}

/** All words that begin at a place of a run, with where they end; one character alone where nothing else is. */
function* wordsFrom(
  run: string,
  start: number,
  { longest, noun, wordsOf }: KanaDictionary,
): Generator<readonly [number, KanaWord]> {
  yield [start + 1, { written: run.charAt(start), cost: unknownCost, left: noun, right: noun }];
  for (let end = start + 1; end <= Math.min(run.length, start + longest); end++)
    for (const word of wordsOf(run.slice(start, end))) yield [end, word];
}

function cheapestBefore(
  ways: readonly Way[],
  left: number,
  { costBetween }: KanaDictionary,
): { readonly way: Way | null; readonly cost: number } {
  let way: Way | null = null;
  let cost = Number.POSITIVE_INFINITY;
  for (const one of ways) {
    const sum = one.cost + costBetween(one.right, left);
    if (sum >= cost) continue;
    way = one;
    cost = sum;
  }
  return { way, cost };
}
