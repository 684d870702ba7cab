import type { Part } from '../tokens.ts';
import { createHeardWords } from './heard-words.ts';
import type { WordGroup } from './word-groups.ts';

/** A stretch of a text that the lexicon knows; `sense` is the same for all words of a group. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly sense: string;
  readonly part: Part;
  /** Senses of shorter things inside it: 停车 in 停车费. */
  readonly inner: readonly string[];
}

/** Finds known words in a text, the longest first from the left. */
export interface Lexicon {
  readonly spansIn: (text: string) => readonly Span[];
  readonly partOf: (word: string) => Part;
  readonly words: readonly string[];
}

interface Known {
  readonly sense: string;
  readonly part: Part;
}

/**
 * A lexicon of these groups; a word in several belongs to the last, so that a venue's own groups win. `hears`: words are
 * also known by how they sound in Chinese.
 */
export function createLexicon(groups: readonly WordGroup[], hears = true): Lexicon {
  const known = new Map<string, Known>();
  const lengthsByStart = new Map<string, number[]>();
  for (const { words, part } of groups) {
    const sense = `=${words[0] ?? ''}`;
    for (const word of words) {
      known.set(word, { sense, part });
      const lengths = lengthsByStart.get(word.charAt(0)) ?? [];
      if (!lengths.includes(word.length)) lengths.push(word.length);
      lengthsByStart.set(word.charAt(0), lengths);
    }
  }
  for (const lengths of lengthsByStart.values()) lengths.sort((a, b) => b - a);
  const heard = createHeardWords(hears ? known.keys() : []);
  return {
    words: [...known.keys()],
    partOf: (word) => known.get(word)?.part ?? 'plain',
    spansIn: (text) => {
      const spans: Span[] = [];
      for (let start = 0; start < text.length; ) {
        const span = heardAt(text, start) ?? longestAt(text, start);
        if (span) spans.push(span);
        start = span ? span.end : start + 1;
      }
      return spans;
    },
  };

  function innerOf(text: string, start: number, end: number, sense: string): string[] {
    const inner = new Set<string>();
    for (let from = start; from < end - 1; from++) {
      const words = (lengthsByStart.get(text.charAt(from)) ?? [])
        .filter((length) => length > 1 && from + length <= end)
        .flatMap((length) => known.get(text.slice(from, from + length)) ?? []);
      for (const word of words) if (unlike(sense, word)) inner.add(word.sense);
    }
    return [...inner];
  }

  /** A word that was misheard: its sound is that of a known word, and not all of its characters are others. */
  function heardAt(text: string, start: number): Span | null {
    const word = heard.at(text, start);
    const found = word === null ? undefined : known.get(word);
    if (word === null || !found) return null;
    return { start, end: start + word.length, ...found, inner: innerOf(word, 0, word.length, found.sense) };
  }

  function longestAt(text: string, start: number): Span | null {
    for (const length of lengthsByStart.get(text.charAt(start)) ?? []) {
      const end = start + length;
      const found = end <= text.length ? known.get(text.slice(start, end)) : undefined;
      if (found && isWhole(text, start, end))
        return { start, end, ...found, inner: innerOf(text, start, end, found.sense) };
    }
    return null;
  }
}

function unlike(sense: string, { part, sense: other }: Known): boolean {
  return part === 'thing' && other !== sense;
}

const latin = /[a-z0-9]/;

/** Latin words only match whole: `pay` is not in `payment`. */
function isWhole(text: string, start: number, end: number): boolean {
  const cutsBefore = latin.test(text.charAt(start)) && latin.test(text.charAt(start - 1));
  const cutsAfter = latin.test(text.charAt(end - 1)) && latin.test(text.charAt(end));
  return !cutsBefore && !cutsAfter;
}
