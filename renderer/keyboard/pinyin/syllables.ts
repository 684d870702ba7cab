/** The syllables of standard Chinese in use, without their tones, finals by initial; ü is written v as on a keyboard. */
const finalsByInitial: Readonly<Record<string, string>> = {
  b: 'a ai an ang ao ei en eng i ian iao ie in ing o u',
  c: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  ch: 'a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo',
  d: 'a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo',
  f: 'a an ang ei en eng o ou u',
  g: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  h: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  j: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  k: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  l: 'a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan un uo v ve',
  m: 'a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u',
  n: 'a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo v ve',
  p: 'a ai an ang ao ei en eng i ian iao ie in ing o ou u',
  q: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  r: 'an ang ao e en eng i ong ou u uan ui un uo',
  s: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  sh: 'a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo',
  t: 'a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo',
  w: 'a ai an ang ei en eng o u',
  x: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  y: 'a an ang ao e i in ing o ong ou u uan ue un',
  z: 'a ai an ang ao e ei en eng i ong ou u uan ui un uo',
  zh: 'a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo',
};
const withoutInitial = 'a ai an ang ao e ei en er o ou';

/** All syllables in alphabetical order; a syllable's number in the data file is its place here. */
export const syllables: readonly string[] = [
  ...withoutInitial.split(' '),
  ...Object.entries(finalsByInitial).flatMap(([initial, finals]) => finals.split(' ').map((final) => initial + final)),
].sort();

export const longestSyllable = 6;

const numberBySyllable = new Map(syllables.map((syllable, number) => [syllable, number]));
const fuzzyForms = new Set(syllables.map(fuzzyForm));
const initials = new Set(Object.keys(finalsByInitial));
const starts = new Set(syllables.flatMap((syllable) => prefixes(syllable)));

/** The number of a syllable, or undefined where the text is none. */
export function syllableNumber(text: string): number | undefined {
  return numberBySyllable.get(plainSpelling(text));
}

export function isSyllable(text: string): boolean {
  return numberBySyllable.has(plainSpelling(text));
}

/** True for a consonant that can open a syllable: b … z, zh, ch, sh. */
export function isInitial(text: string): boolean {
  return initials.has(text);
}

/** True for the first letters of some syllable, the whole syllable included. */
export function isSyllableStart(text: string): boolean {
  return starts.has(text);
}

/** True where the letters are a syllable only to a speaker who merges sounds: `tin` for `ting`. */
export function isFuzzySyllable(text: string): boolean {
  return /[aeiou]/.test(text) && !/[iu]ang?$/.test(text) && fuzzyForms.has(fuzzyForm(text));
}

/**
 * What remains of a syllable when the sounds many speakers merge are merged:
 * zh/z, ch/c, sh/s, n/l, ang/an, eng/en, ing/in.
 */
export function fuzzyForm(text: string): string {
  return plainSpelling(text)
    .replace(/^([zcs])h/, '$1')
    .replace(/^n/, 'l')
    .replace(/([aei]n)g$/, '$1');
}

/** Letters that can open a syllable once zh/z, ch/c, sh/s and n/l are merged, in the order of their numbers. */
export const soundClasses = 'abcdefghjklmopqrstwxyz';

/** The number of the class a syllable or its first letters open with, from 1; 0 where they open none. */
export function soundClass(text: string): number {
  return soundClasses.indexOf(fuzzyForm(text.slice(0, 1))) + 1;
}

/** `lue` and `jv` are common ways to write `lve` and `ju`. */
function plainSpelling(text: string): string {
  return text.replace(/^([ln])ue$/, '$1ve').replace(/^([jqxy])v/, '$1u');
}

function prefixes(text: string): string[] {
  return Array.from(text, (_, index) => text.slice(0, index + 1));
}
