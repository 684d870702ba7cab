import { fields, type Tokens, termKey } from '../text/tokens.ts';
import type { Index } from './index-builder.ts';
import { spanOf, termMask } from './postings.ts';

/** The words of a question that an entry has, by view, and those that it has in no view. */
export function matchedWords(
  index: Index,
  entry: number,
  question: Tokens,
): { matched: Record<string, string[]>; missed: string[] } {
  const own = termsOf(index, entry);
  const matched: Record<string, string[]> = {};
  fields.forEach((field, number) => {
    const found = question[field].filter(({ text }) => own.has(index.terms.get(termKey(number, text))));
    if (found.length > 0) matched[field] = [...new Set(found.map(({ text }) => text.replace(/^=/, '')))];
  });
  const words = question.word.filter(({ text }) => !own.has(index.terms.get(termKey(fields.indexOf('word'), text))));
  return { matched, missed: [...new Set(words.map(({ text }) => text))] };
}

function termsOf(index: Index, entry: number): ReadonlySet<number> {
  return new Set(Array.from(index.forward.subarray(...spanOf(index, entry)), (term) => term & termMask));
}

const hiragana = /\p{Script=Hiragana}/gu;

/** Whether the entries have a word of Chinese characters or katakana, whatever is written in hiragana behind it. */
export function hasWord({ terms }: Index, word: string): boolean {
  const told = [...word.replace(hiragana, '')];
  const isIn = (field: 'unit' | 'pair', text: string) => terms.get(termKey(fields.indexOf(field), text)) >= 0;
  if (told.length < 2) return told.every((character) => isIn('unit', character));
  return told.slice(1).every((character, at) => isIn('pair', `${told[at]}${character}`));
}
