import { blank } from './blank.ts';
import type { Vocabulary } from './vocabulary.ts';

/** First names that are words too: a capital and a neighbour tell them apart. */
const wordsThatAreNames = new Set(
  'art april bill dawn drew faith frank grace hope jack joy june king long mark may park price rich rose short small stone summer will young'.split(
    ' ',
  ),
);
const introduced =
  /\b(?:my name is|my name's|name's|name is|i am called|they call me|this is|i'm|im|i am|it's|it is)\s+$/iu;
const titled =
  /\b(?:mr|mrs|ms|miss|mister|dr|sir|madam|professor|prof|nurse|colonel|officer|captain|wife|husband|son|daughter|mother|father|brother|sister|kid|child|friend|landlord)[.,]?\s+$/iu;
/** Letters that stand for things everywhere. */
const signs = new Set(
  'wifi vip atm usb etc pos qq pin kg cm km am pm tv cd dvd ok wc pdf app id ic ktv spa cbd nfc apec pcr ct'.split(' '),
);

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  isKnown: boolean;
}

/** Leaves of the Latin words of a text those that are known and are not used as somebody's name. */
export function latinRemains(text: string, vocabulary: Vocabulary): string {
  const words = [...text.matchAll(/\p{Script=Latin}[\p{Script=Latin}\p{M}'’]*\d?/gu)].map(
    ({ 0: word, index }): Word => ({
      text: word,
      start: index,
      end: index + word.length,
      isKnown: isKnown(word, vocabulary),
    }),
  );
  for (const [at, word] of words.entries()) {
    const before = text.slice(Math.max(0, word.start - 24), word.start);
    if (isCapital(word) && isUsedAsName(words, at, before)) word.isKnown = false;
    if (wordsThatAreNames.has(word.text.toLowerCase()) && introduced.test(before)) word.isKnown = false;
  }
  let kept = '';
  let from = 0;
  for (const { start, end, isKnown } of words) {
    if (isKnown) continue;
    kept += text.slice(from, start) + blank;
    from = end;
  }
  return kept + text.slice(from);
}

const isCapital = ({ text }: Word) => /^\p{Lu}\p{Ll}/u.test(text);

function isUsedAsName(words: readonly Word[], at: number, before: string): boolean {
  if (titled.test(before) || introduced.test(before)) return true;
  const [previous, next] = [words[at - 1], words[at + 1]];
  const nextIsNear = next !== undefined && isCapital(next) && next.start - (words[at]?.end ?? 0) === 1;
  const previousIsNear = previous !== undefined && isCapital(previous) && (words[at]?.start ?? 0) - previous.end === 1;
  if (nextIsNear && (!next.isKnown || wordsThatAreNames.has(words[at]?.text.toLowerCase() ?? ''))) return true;
  if (/\p{L}[,\s]+$/u.test(before) && next !== undefined && !next.isKnown && next.start - (words[at]?.end ?? 0) === 1)
    return true;
  return previousIsNear && !previous.isKnown;
}

/** Known as it stands or without the ending of a plural, a past, a comparison or an owner. */
function isKnown(word: string, { knows }: Vocabulary): boolean {
  const plain = word.toLowerCase().replaceAll('’', "'");
  if (plain.length === 1 || signs.has(plain)) return true;
  const bare = plain.replace(/'(?:s|re|ve|ll|d|m)$/u, '').replaceAll("'", '');
  if (bare.length < 2) return true;
  if (/\d$/.test(bare)) return bare.length <= 3 || knows(bare, 'en');
  return [bare, ...withoutEnding(bare)].some((form) => form.length > 1 && knows(form, 'en'));
}

function withoutEnding(word: string): string[] {
  const forms: string[] = [];
  const add = (stem: string) => forms.push(stem, `${stem}e`);
  if (word.endsWith('ies') || word.endsWith('ied')) forms.push(`${word.slice(0, -3)}y`);
  for (const ending of ['s', 'es', 'ed', 'd', 'ing', 'ly', 'er', 'est', 'ers']) {
    if (word.length <= ending.length + 1 || !word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    add(stem);
    if (/([bdfgklmnprtvz])\1$/.test(stem)) forms.push(stem.slice(0, -1));
  }
  return forms;
}
