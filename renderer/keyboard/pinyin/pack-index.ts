import type { PackWord } from '../pack-words.ts';
import type { WordSource } from './lexicon.ts';
import type { Lattice } from './segmentation.ts';
import type { MatchSlot } from './slot-match.ts';
import { syllableNumber } from './syllables.ts';

/** A word of the venue's own content found in typed letters. */
export interface PackMatch {
  readonly text: string;
  /** Position in the letters after what the word uses up. */
  readonly end: number;
  /** What its readings cost, in nats. */
  readonly penalty: number;
  /** Log-probability of the word in this venue less its penalty. */
  readonly score: number;
  /** Place in the venue's list; the most important word is 0. */
  readonly rank: number;
  /** Characters of the word beyond the letters typed so far. */
  readonly missing: number;
  /** It is part of something longer, and no word to offer. */
  readonly isPart: boolean;
}

export interface PackIndex {
  /** Words that may be read from `start` on, whole ones, and at the end of the letters also begun ones. */
  readonly find: (lattice: Lattice, start: number) => PackMatch[];
}

/** How a character may be typed: a letter or digit by itself, others by the numbers of their syllables. */
type Spelling = string | readonly number[];

interface IndexedWord {
  readonly text: string;
  readonly rank: number;
  readonly isPart: boolean;
  readonly logProbability: number;
  readonly spellings: readonly Spelling[];
}

/** Fewer characters typed than this of a longer word is no hint of it. */
const leastBegun = 2;
/** Half of what visitors type is taken to be in the venue's own words. */
const shareOfPack = 0.5;
/** A short list must not make its every word likelier than 的. */
const leastTotal = 400;

/**
 * Indexes the venue's words by what is typed for them. Each character is found under all its readings, so no word
 * is lost to a wrongly guessed one. Words with characters of unknown reading are left out.
 */
export function createPackIndex(
  words: readonly PackWord[],
  source: Pick<WordSource, 'soundsOf'>,
  match: MatchSlot,
): PackIndex {
  const total = Math.max(
    leastTotal,
    words.reduce((sum, { count = 1 }) => sum + count, 0),
  );
  const typingOf = rememberEach((character: string) => typingOfCharacter(character, source.soundsOf(character)));
  const wordsByLetter = new Map<string, IndexedWord[]>();
  words.forEach(({ text, count = 1, isPart = false }, rank) => {
    const typings = Array.from(text, typingOf);
    // Single characters are in the general list; here they would crowd out words.
    if (typings.length < 2 || typings.some(({ spelling }) => spelling.length === 0)) return;
    const spellings = typings.map(({ spelling }) => spelling);
    const word = { text, rank, isPart, logProbability: Math.log((shareOfPack * count) / total), spellings };
    for (const letter of typings[0]?.openings ?? []) {
      const listed = wordsByLetter.get(letter);
      if (listed === undefined) wordsByLetter.set(letter, [word]);
      else listed.push(word);
    }
  });
  return {
    find: (lattice, start) => {
      const found: PackMatch[] = [];
      for (const word of wordsByLetter.get(lattice.letters.charAt(start)) ?? [])
        collectMatches(word, { lattice, match, found }, { place: 0, position: start, penalty: 0 });
      return found;
    },
  };
}

/** What is typed for a character, and the letters that may come first. */
interface Typing {
  readonly spelling: Spelling;
  readonly openings: readonly string[];
}

function typingOfCharacter(character: string, sounds: readonly string[]): Typing {
  const letter = character.toLowerCase();
  if (/[a-z0-9]/.test(letter)) return { spelling: letter, openings: [letter] };
  const spelling = sounds.map(syllableNumber).filter((sound) => sound !== undefined);
  return { spelling, openings: [...new Set(sounds.flatMap(openings))] };
}

/** n and l are typed for each other; all else begins with its own letter. */
function openings(sound: string): string[] {
  const letter = sound.charAt(0);
  return letter === 'n' || letter === 'l' ? ['n', 'l'] : [letter];
}

/** A venue's words share a few hundred characters. */
function rememberEach<Result>(compute: (character: string) => Result): (character: string) => Result {
  const known = new Map<string, Result>();
  return (character) => {
    const found = known.get(character) ?? compute(character);
    known.set(character, found);
    return found;
  };
}

interface Search {
  readonly lattice: Lattice;
  readonly match: MatchSlot;
  readonly found: PackMatch[];
}

interface Progress {
  readonly place: number;
  readonly position: number;
  readonly penalty: number;
}

function collectMatches(word: IndexedWord, search: Search, { place, position, penalty }: Progress): void {
  const { lattice, match, found } = search;
  const spelling = word.spellings[place];
  const atEnd = position === lattice.letters.length;
  if (spelling === undefined || (atEnd && place >= leastBegun)) {
    const { text, rank, isPart, logProbability, spellings } = word;
    found.push({
      text,
      rank,
      isPart,
      penalty,
      score: logProbability - penalty,
      end: position,
      missing: spellings.length - place,
    });
    return;
  }
  if (typeof spelling === 'string') {
    if (lattice.letters.charAt(position) === spelling)
      collectMatches(word, search, { place: place + 1, position: position + 1, penalty });
    return;
  }
  for (const slot of lattice.slotsByStart[position] ?? []) {
    if (slot.raw) continue;
    const readings = match(slot, slot.end === lattice.letters.length);
    let cheapest = Infinity;
    for (const sound of spelling) cheapest = Math.min(cheapest, readings[sound] ?? Infinity);
    if (cheapest < Infinity)
      collectMatches(word, search, { place: place + 1, position: slot.end, penalty: penalty + cheapest });
  }
}
