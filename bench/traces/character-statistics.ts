import { readFileSync } from 'node:fs';
import { createJieba } from '#core/engines/jieba.ts';

/** How Chinese characters follow each other, as anybody can count it in public text. */
export interface CharacterStatistics {
  /** The characters, the commonest first. */
  readonly characters: readonly string[];
  /** Pairs that were met at least once. */
  readonly pairs: readonly string[];
  /** The logarithm of the chance that a character follows another. */
  readonly following: (character: string, next: string) => number;
}

const smoothing = 1e-4;
const questionFiles = ['zh-venue.train', 'zh-hall.dev'];
/** A pair in a question counts like so many in a dictionary. */
const questionWeight = 200;

let counted: CharacterStatistics | null = null;

/** Counts, once, the words of jieba's dictionary and the training questions of halls, malls and museums. */
export function countCharacters(): CharacterStatistics {
  counted ??= count();
  return counted;
}

function count(): CharacterStatistics {
  const single = new Map<string, number>();
  const pair = new Map<string, number>();
  let total = 0;
  const add = (text: string, weight: number) => {
    const characters = [...text];
    for (const [at, character] of characters.entries()) {
      total += weight;
      single.set(character, (single.get(character) ?? 0) + weight);
      const both = `${character}${characters[at + 1] ?? ''}`;
      if (at + 1 < characters.length) pair.set(both, (pair.get(both) ?? 0) + weight);
    }
  };
  createJieba().eachWord(2, (word, count) => /^\p{Script=Han}+$/u.test(word) && add(word, count));
  for (const file of questionFiles) for (const text of questionsOf(file)) add(text, questionWeight);
  const chance = (character: string) => (single.get(character) ?? 1) / total;
  return {
    characters: [...single].sort((a, b) => b[1] - a[1]).map(([character]) => character),
    pairs: [...pair.keys()],
    following: (character, next) => {
      const met = (pair.get(`${character}${next}`) ?? 0) / (single.get(character) ?? 1);
      return Math.log(0.7 * met + 0.3 * chance(next) + smoothing * chance(next));
    },
  };
}

function questionsOf(file: string): string[] {
  const lines = readFileSync(new URL(`../data/${file}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean);
  return lines.map((line) => (JSON.parse(line) as { q: string }).q.replace(/[^\p{Script=Han}\d]+/gu, ''));
}
