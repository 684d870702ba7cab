import { syllableOfCode } from '../text/pinyin.ts';

/** Shorter spellings begin too many names. */
const leastInitials = 3;
const leastSpelled = 4;

/** Whether letters spell a name with Chinese characters: its whole pinyin, or what each of its syllables begins with. */
export function spellsName(letters: string, name: string): boolean {
  return (
    (letters.length === name.length && letters.length >= leastInitials && walk(letters, name, initialAt)) ||
    (letters.length >= leastSpelled && letters.length > name.length && walk(letters, name, syllableAt))
  );
}

const digitSyllables = ['ling', 'yi', 'er', 'san', 'si', 'wu', 'liu', 'qi', 'ba', 'jiu'];

/** Keys of names have digits for numerals, which are spelled as they are said. */
const syllableAt = (name: string, at: number) =>
  syllableOfCode(name.charCodeAt(at)) || digitSyllables[Number.parseInt(name.charAt(at), 10)] || name.charAt(at);
const initialAt = (name: string, at: number) => syllableAt(name, at).charAt(0);

function walk(letters: string, name: string, partAt: (name: string, at: number) => string): boolean {
  let from = 0;
  for (let at = 0; at < name.length; at++) {
    const part = partAt(name, at);
    if (!letters.startsWith(part, from)) return false;
    from += part.length;
  }
  return from === letters.length;
}
