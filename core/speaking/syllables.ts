import { pinyin } from 'pinyin-pro';

/** A syllable that somebody has written: chong2, nü3, hang2. */
const written = /[a-zü]+[0-5]/g;

/** A text in turn: stretches between syllables, and the syllables. */
export function mapSyllables(text: string, between: (text: string) => string, syllable: (one: string) => string) {
  const parts: string[] = [];
  let at = 0;
  for (const match of text.matchAll(written)) {
    parts.push(between(text.slice(at, match.index)), syllable(match[0]));
    at = match.index + match[0].length;
  }
  return [...parts, between(text.slice(at))];
}

const firstRow = 0xb0;
const lastRow = 0xd7;
const cells = [0xa1, 0xfe] as const;

/** The 3,755 commonest characters: the first level of GB 2312, by its own bytes. */
function commonCharacters(): string[] {
  const decoder = new TextDecoder('gb2312');
  const characters: string[] = [];
  for (let row = firstRow; row <= lastRow; row += 1) {
    for (let cell = cells[0]; cell <= cells[1]; cell += 1) characters.push(decoder.decode(Uint8Array.of(row, cell)));
  }
  return characters.filter((character) => /^\p{sc=Han}$/u.test(character));
}

let characterBySyllable: ReadonlyMap<string, string> | null = null;

/** A common character for each syllable, one with no other reading where there is one. */
function characters(): ReadonlyMap<string, string> {
  if (characterBySyllable) return characterBySyllable;
  const found = new Map<string, string>();
  const ambiguous = new Map<string, string>();
  for (const character of commonCharacters()) {
    const readings = pinyin(character, { toneType: 'num', type: 'array', multiple: true });
    const map = readings.length === 1 ? found : ambiguous;
    for (const reading of readings) if (!map.has(reading)) map.set(reading, character);
  }
  characterBySyllable = new Map([...ambiguous, ...found]);
  return characterBySyllable;
}

/** A character that sounds like the syllable; null where none does. The neutral tone (0 or 5) borrows another. */
export function characterFor(syllable: string): string | null {
  const tones = /[05]$/.test(syllable) ? ['0', '5', '1', '2', '3', '4'] : [syllable.slice(-1)];
  const spoken = syllable.slice(0, -1);
  for (const tone of tones) {
    const character = characters().get(`${spoken}${tone}`);
    if (character) return character;
  }
  return null;
}
