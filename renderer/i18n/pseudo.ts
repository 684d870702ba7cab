/** Makes a text 1.4 times as long, in its own script, so that a layout shows where it would break. */
export function pseudoLong(text: string): string {
  if (text.length < 2) return text;
  const letters = Array.from(text);
  const extra = Math.ceil(letters.length * 0.4);
  const words = text.split(' ');
  if (words.length > 1)
    return `${text} ${'exempla '
      .repeat(Math.ceil(extra / 8))
      .slice(0, extra)
      .trim()}`;
  return text + letters.slice(0, extra).join('');
}
