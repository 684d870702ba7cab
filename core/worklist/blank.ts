/** What stands where something was taken out; no letters, so that the answers do not take it for a word. */
export const blankSign = '[…]';

/** The sign while a text is being redacted: one character that no visitor's text holds. */
export const blank = '\uE000';

/** Makes a pattern's matches blank; a group named `kept` stays before or after it. */
export function blankOut(text: string, patterns: readonly RegExp[]): string {
  return patterns.reduce((kept, pattern) => kept.replace(pattern, (...found) => around(found)), text);
}

function around(found: readonly unknown[]): string {
  const groups = found.at(-1);
  const { before = '', after = '' } = (typeof groups === 'object' && groups !== null ? groups : {}) as Partial<
    Record<'before' | 'after', string>
  >;
  return `${before}${blank}${after}`;
}

/** Blanks that only spaces or signs part are one; the sign instead of the character. */
export function withSigns(text: string): string {
  return text
    .replace(/\uE000(?:[\s\p{P}\p{S}]*\uE000)+/gu, blank)
    .replaceAll(blank, blankSign)
    .replace(/\s+/gu, ' ')
    .trim();
}
