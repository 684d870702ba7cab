const usualLetters = 40;

/** The beginning of a text, short enough for a row of a list. */
export function briefly(text: string, mostLetters: number = usualLetters): string {
  const letters = Array.from(text);
  return letters.length <= mostLetters ? text : `${letters.slice(0, mostLetters - 1).join('')}…`;
}
