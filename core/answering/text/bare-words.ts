/** A text as its words alone: letters and digits of one width in lower case, a space where anything else stood; apostrophes are gone. */
export function bareWords(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]/gu, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}
