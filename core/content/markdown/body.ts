import type { Language } from '#contract/base/language.ts';

/** The first sentence of an answer, and what comes after it. */
export interface Body {
  readonly lead?: string;
  readonly more?: string;
}

/** Languages that are written without spaces between words. */
const unspaced: ReadonlySet<Language> = new Set(['zh-CN', 'ja']);

/** The first paragraph of a text is the answer, its lines joined; whatever follows is more. */
export function readBody(text: string, language: Language): Body {
  const lines = text.split('\n').map((line) => line.trimEnd());
  const first = lines.findIndex((line) => line !== '');
  if (first === -1) return {};
  const blank = lines.indexOf('', first);
  const end = blank === -1 ? lines.length : blank;
  const lead = lines
    .slice(first, end)
    .map((line) => line.trim())
    .join(unspaced.has(language) ? '' : ' ');
  const more = text
    .split('\n')
    .slice(end)
    .join('\n')
    .replace(/^(?:[^\S\n]*\n)+/, '')
    .trimEnd();
  return more === '' ? { lead } : { lead, more };
}

/** How many lines stand before the answer, and before what comes after it. */
export function linesBefore(text: string): Readonly<Record<keyof Body, number>> {
  const lines = text.split('\n').map((line) => line.trim());
  const lead = Math.max(
    0,
    lines.findIndex((line) => line !== ''),
  );
  const blank = lines.indexOf('', lead);
  const more = lines.findIndex((line, index) => blank !== -1 && index > blank && line !== '');
  return { lead, more: more === -1 ? lead : more };
}

/** The text of an answer and what comes after it; null where reading it would give something else. */
export function writeBody({ lead = '', more }: Body, language: Language): string | null {
  const text = more === undefined ? `${lead}\n` : `${lead}\n\n${more}\n`;
  const read = readBody(text, language);
  const isPlain = text.isWellFormed() && !text.includes('\r');
  return isPlain && read.lead === lead && read.more === more ? text : null;
}
