import { readFileSync } from 'node:fs';

/** The lists of everyday words that lie beside the program, by their names in assets/words. */
export type WordFile = 'zh-CN' | 'en' | 'ja' | 'ko' | 'ko-endings';

/** Reads a list: words parted by spaces or lines. */
export function readWords(file: WordFile): ReadonlySet<string> {
  const text = readFileSync(new URL(`../../assets/words/${file}.txt`, import.meta.url), 'utf8');
  return new Set(text.split(/\s+/));
}
