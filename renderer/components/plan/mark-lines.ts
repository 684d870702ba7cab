import type { Language } from '#contract/base/language.ts';
import { phrasesOf } from '../phrases.tsx';

/** About how wide a word is, in its own size. */
export function widthInEms(text: string): number {
  let ems = 0;
  for (const letter of text) ems += /[\u1100-\uffff]/u.test(letter) ? 1 : letter === ' ' ? 0.28 : 0.6;
  return ems;
}

/** A name in one line, or where that is wider than `mostEms`, in two, as even as its words allow. */
export function linesOf(name: string, mostEms: number, language: Language): readonly string[] {
  if (widthInEms(name) <= mostEms) return [name];
  const words = language === 'zh-CN' || language === 'ja' ? phrasesOf(name) : name.split(/(?<= )/u);
  const breaks = words.slice(1).map((_, index) => {
    const lines = [
      words
        .slice(0, index + 1)
        .join('')
        .trim(),
      words
        .slice(index + 1)
        .join('')
        .trim(),
    ] as const;
    return { lines, ems: Math.max(...lines.map(widthInEms)) };
  });
  const [best] = breaks.toSorted((one, other) => one.ems - other.ems);
  return best?.lines ?? [name];
}
