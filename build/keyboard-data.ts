/**
 * Makes the word list of the Chinese keyboard: jieba's dictionary turned round, so that it is found by sound.
 * Repeatable: the same packages give the same bytes. Run by `npm run build:keyboard`; its output is committed.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import {
  bucketKeyOf,
  encodeLexicon,
  type Lexicon,
  longestWord,
  noReading,
  readingsPerCharacter,
  type WordsOfLength,
} from '#renderer/keyboard/pinyin/lexicon-format.ts';
import { syllableNumber, syllables } from '#renderer/keyboard/pinyin/syllables.ts';

interface Word {
  readonly text: string;
  readonly frequency: number;
  /** Syllable numbers, one for each character. */
  readonly sounds: readonly number[];
}

const maxBytes = 3_000_000;
const leastFrequency = 3;
/** Names of people fill a fifth of the dictionary; a service hall needs the well-known ones only. */
const leastNameFrequency = 50;
/** A character's second and third readings are rarer than its first by about this factor each. */
const rarerReading = 12;
/** Outweighs the words of any other reading. */
const usual = 1_000_000;

const sources = createRequire(import.meta.url);
const dictionary = readFileSync(sources.resolve('@node-rs/jieba/dict.txt'), 'utf8');
const words = readDictionary(dictionary);
const lexicon = buildLexicon(words);
const unheard = syllables.filter((_, sound) => !lexicon.readings.includes(sound));
if (unheard.length > 0) throw new Error(`no character is read ${unheard.join(', ')}`);
const bytes = encodeLexicon(lexicon);
if (bytes.byteLength > maxBytes) throw new RangeError(`the word list is ${bytes.byteLength} bytes, over ${maxBytes}`);
const folder = new URL('../assets/keyboard/', import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('pinyin.bin', folder), bytes);
const wordCount = lexicon.lengths.reduce((sum, { weights }) => sum + weights.length, 0);
console.log(
  `assets/keyboard/pinyin.bin: ${wordCount} words, ${lexicon.characters.length} characters, ${bytes.byteLength} bytes`,
);

function readDictionary(text: string): Word[] {
  const simplified = Converter({ from: 't', to: 'cn' });
  return text.split('\n').flatMap((line) => {
    const [word = '', count = '0', tag = ''] = line.split(' ');
    const frequency = Number(count);
    const least = tag.startsWith('nr') ? leastNameFrequency : leastFrequency;
    if (!/^[\u4e00-\u9fff]+$/.test(word) || word.length > longestWord) return [];
    // The few words in traditional characters are twins of others or misread text.
    if (simplified(word) !== word) return [];
    if (word.length > 1 && frequency < least) return [];
    const sounds = pinyin(word, { toneType: 'none', type: 'array', v: true }).map(soundNumber);
    return isWhole(sounds, word.length) ? [{ text: word, frequency, sounds }] : [];
  });
}

/** 嗯 is listed as `ng`, which nobody types. */
function soundNumber(sound: string): number | undefined {
  return syllableNumber(sound === 'ng' || sound === 'n' ? 'en' : sound);
}

function isWhole(sounds: readonly (number | undefined)[], length: number): sounds is number[] {
  return sounds.length === length && sounds.every((sound) => sound !== undefined);
}

function buildLexicon(all: readonly Word[]): Lexicon {
  const readingsByCharacter = collectReadings(all);
  const characters = [...readingsByCharacter.keys()].sort();
  const numberByCharacter = new Map(characters.map((character, number) => [character, number]));
  const unitOf = (character: string, sound: number) => {
    const reading = readingsByCharacter.get(character)?.indexOf(sound) ?? -1;
    return reading < 0 ? undefined : (numberByCharacter.get(character) ?? 0) * readingsPerCharacter + reading;
  };
  const greatest = Math.log(all.reduce((most, word) => Math.max(most, word.frequency), 1));
  const listed = [...all.filter((word) => word.text.length > 1), ...singles(all, readingsByCharacter)];
  return {
    characters: Uint16Array.from(characters, (character) => character.charCodeAt(0)),
    readings: Uint16Array.from(
      characters.flatMap((character) => {
        const readings = readingsByCharacter.get(character) ?? [];
        return Array.from({ length: readingsPerCharacter }, (_, index) => readings[index] ?? noReading);
      }),
    ),
    lengths: Array.from({ length: longestWord }, (_, index) =>
      packWords(
        listed.filter((word) => word.text.length === index + 1),
        unitOf,
        greatest,
      ),
    ),
  };
}

/** The readings of each character: its usual one first, then by how many words use them. */
function collectReadings(all: readonly Word[]): Map<string, number[]> {
  const uses = new Map<string, Map<number, number>>();
  for (const word of all)
    for (const { character, sound, weight } of readingsIn(word)) {
      const sounds = uses.get(character) ?? new Map<number, number>();
      uses.set(character, sounds.set(sound, (sounds.get(sound) ?? 0) + weight));
    }
  return new Map(
    [...uses].map(([character, sounds]) => [
      character,
      [...sounds]
        .sort(([soundA, usesA], [soundB, usesB]) => usesB - usesA || soundA - soundB)
        .slice(0, readingsPerCharacter)
        .map(([sound]) => sound),
    ]),
  );
}

function readingsIn({ text, sounds }: Word): { character: string; sound: number; weight: number }[] {
  return text.length === 1
    ? dictionaryReadings(text).map((sound, rank) => ({ character: text, sound, weight: rank === 0 ? usual : 1 }))
    : sounds.map((sound, index) => ({ character: text.charAt(index), sound, weight: 1 }));
}

function dictionaryReadings(character: string): number[] {
  const listed = pinyin(character, { toneType: 'none', type: 'array', v: true, multiple: true });
  return [...new Set(listed.map(soundNumber).filter((sound) => sound !== undefined))];
}

function singles(all: readonly Word[], readingsByCharacter: ReadonlyMap<string, readonly number[]>): Word[] {
  return all
    .filter((word) => word.text.length === 1)
    .flatMap(({ text, frequency }) =>
      (readingsByCharacter.get(text) ?? []).map((sound, rank) => ({
        text,
        frequency: Math.max(1, frequency / rarerReading ** rank),
        sounds: [sound],
      })),
    );
}

type UnitOf = (character: string, sound: number) => number | undefined;

function packWords(words: readonly Word[], unitOf: UnitOf, greatest: number): WordsOfLength {
  const units = (word: Word) => word.sounds.map((sound, index) => unitOf(word.text.charAt(index), sound));
  const packed = words
    .map((word) => ({ ...word, units: units(word), key: bucketKeyOf(word.sounds) }))
    .filter((word) => word.units.every((unit) => unit !== undefined))
    .sort((a, b) => a.key - b.key || b.frequency - a.frequency || (a.text < b.text ? -1 : 1));
  const keys = [...new Set(packed.map((word) => word.key))];
  const firstByKey = new Map(packed.map((word, index) => [word.key, index] as const).reverse());
  return {
    keys: Uint32Array.from(keys),
    starts: Uint32Array.from([...keys.map((key) => firstByKey.get(key) ?? 0), packed.length]),
    units: Uint16Array.from(packed.flatMap((word) => word.units.map((unit) => unit ?? 0))),
    weights: Uint8Array.from(packed, (word) => Math.round((Math.log(word.frequency) / greatest) * 255)),
  };
}
