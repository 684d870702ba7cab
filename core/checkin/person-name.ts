const breaks = /[\s,·・]+/u;
/** Scripts in which a name is often written without a space, the family name first. */
const unspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+$/u;

function wordsOf(name: string): string[] {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .split(breaks)
    .filter((word) => word !== '');
}

/**
 * Whether somebody who says this surname may have this name: it begins the name where family and given name are written
 * together, and else its words are words of the name, in whatever order the two stand.
 */
export function hasSurname(name: string, surname: string): boolean {
  const words = wordsOf(name);
  const said = wordsOf(surname);
  if (said.length === 0) return false;
  const whole = words.join('');
  if (unspaced.test(whole) && (words.length === 1 || said.join('') === whole)) return whole.startsWith(said.join(''));
  return said.every((word) => words.includes(word));
}

/** A name by which its owner knows it and a bystander does not: 张*华, 张*, J* S*. */
export function maskedName(name: string): string {
  const words = name
    .normalize('NFKC')
    .split(breaks)
    .filter((word) => word !== '');
  const [only = ''] = words;
  if (words.length > 1 || !unspaced.test(only)) return words.map((word) => `${Array.from(word)[0]}*`).join(' ');
  const letters = Array.from(only);
  return letters.length > 2 ? `${letters[0]}*${letters.at(-1)}` : `${letters[0]}*`;
}
