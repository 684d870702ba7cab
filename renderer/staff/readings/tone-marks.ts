const marked: Readonly<Record<string, string>> = {
  a: 'āáǎà',
  e: 'ēéěè',
  i: 'īíǐì',
  o: 'ōóǒò',
  u: 'ūúǔù',
  ü: 'ǖǘǚǜ',
};

/** The tones of Mandarin; the fifth has no mark. */
export const tones = [1, 2, 3, 4, 5] as const;
export type Tone = (typeof tones)[number];

/** A syllable as schoolbooks write it: the mark stands on a or e, on the o of ou, else on the last vowel. */
export function withToneMark(letters: string, tone: Tone): string {
  const place = Math.max(letters.indexOf('a'), letters.indexOf('e'));
  const at = place >= 0 ? place : letters.includes('ou') ? letters.indexOf('ou') : letters.search(/[iouü][^aeiouü]*$/);
  const vowel = marked[letters.charAt(at)]?.charAt(tone - 1);
  return vowel ? letters.slice(0, at) + vowel + letters.slice(at + 1) : letters;
}
