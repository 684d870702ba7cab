import {
  bucketKey,
  type Lexicon,
  longestWord,
  noReading,
  readingsPerCharacter,
  type WordsOfLength,
} from './lexicon-format.ts';
import type { Slot } from './segmentation.ts';
import type { Readings } from './slot-match.ts';
import { soundClass, syllables } from './syllables.ts';

export interface FoundWord {
  readonly text: string;
  /** Log-probability of the word less the penalties of its readings, in nats. */
  readonly score: number;
}

/** Words by sound. */
export interface WordSource {
  /** The likeliest words that may be read from slots, best first, at most `limit`. */
  readonly find: (slots: readonly Slot[], readings: readonly Readings[], limit: number) => FoundWord[];
  /** The ways a character is read, the usual one first; empty for characters without any. */
  readonly soundsOf: (character: string) => readonly string[];
}

/** How many words of running text stand behind the frequencies; sets the scale of log-probabilities. */
const logOfCorpus = Math.log(60_000_000);
const logOfMostFrequent = Math.log(1_000_000);

/** Looks words up in a decoded word list. */
export function createLexiconSource(lexicon: Lexicon): WordSource {
  const numberByCode = new Map(Array.from(lexicon.characters, (code, number) => [code, number]));
  return {
    find: (slots, readings, limit) => findWords(lexicon, slots, readings, limit),
    soundsOf: (character) => {
      const number = character.length === 1 ? numberByCode.get(character.charCodeAt(0)) : undefined;
      if (number === undefined) return [];
      const first = number * readingsPerCharacter;
      return Array.from(lexicon.readings.subarray(first, first + readingsPerCharacter))
        .filter((sound) => sound !== noReading)
        .map((sound) => syllables[sound] ?? '');
    },
  };
}

/** No words at all: what the keyboard works with until the word list is there. */
export const emptySource: WordSource = { find: () => [], soundsOf: () => [] };

function findWords(
  lexicon: Lexicon,
  slots: readonly Slot[],
  readings: readonly Readings[],
  limit: number,
): FoundWord[] {
  const words = lexicon.lengths[slots.length - 1];
  if (words === undefined || slots.length > longestWord) return [];
  const bucket = bucketIndex(words, bucketKey(slots.map((slot) => soundClass(slot.text))));
  if (bucket === undefined) return [];
  const found: { index: number; score: number }[] = [];
  const end = words.starts[bucket + 1] ?? 0;
  for (let index = words.starts[bucket] ?? 0; index < end; index++) {
    const ceiling = logProbability(words.weights[index] ?? 0);
    const worst = found.length < limit ? -Infinity : (found[found.length - 1]?.score ?? -Infinity);
    // Words lie in order of frequency and penalties only lower a score: nothing better can follow.
    if (ceiling <= worst) break;
    const score = ceiling - penaltyOf(lexicon, words, index, readings);
    if (score > worst) insertByScore(found, { index, score }, limit);
  }
  return found.map(({ index, score }) => ({ text: spell(lexicon, words, index, slots.length), score }));
}

function bucketIndex({ keys }: WordsOfLength, key: number): number | undefined {
  let low = 0;
  let high = keys.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = keys[middle] ?? 0;
    if (at === key) return middle;
    if (at < key) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

function penaltyOf(lexicon: Lexicon, words: WordsOfLength, index: number, readings: readonly Readings[]): number {
  let penalty = 0;
  const first = index * readings.length;
  for (let place = 0; place < readings.length; place++) {
    const sound = lexicon.readings[words.units[first + place] ?? 0] ?? 0;
    penalty += readings[place]?.[sound] ?? Infinity;
    if (penalty === Infinity) break;
  }
  return penalty;
}

function logProbability(weight: number): number {
  return (weight / 255) * logOfMostFrequent - logOfCorpus;
}

function insertByScore<T extends { score: number }>(sorted: T[], item: T, limit: number): void {
  if (item.score === -Infinity) return;
  let place = sorted.length;
  while (place > 0 && (sorted[place - 1]?.score ?? Infinity) < item.score) place--;
  sorted.splice(place, 0, item);
  if (sorted.length > limit) sorted.pop();
}

function spell(lexicon: Lexicon, words: WordsOfLength, index: number, length: number): string {
  const units = words.units.subarray(index * length, (index + 1) * length);
  return String.fromCharCode(
    ...Array.from(units, (unit) => lexicon.characters[Math.trunc(unit / readingsPerCharacter)] ?? 0),
  );
}
