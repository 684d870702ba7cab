/**
 * Makes the lists of common Chinese and Japanese words by which a visitor's question is redacted, from the dictionaries
 * of jieba and IPADIC without their names of people, places and firms. Repeatable: the same packages give the same bytes.
 * Run by `npm run build:words`; its output is committed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type IpadicWord, ipadicWords } from '#core/engines/ipadic.ts';
import { givenNameCharacters, surnames } from '#core/worklist/name-characters.ts';

const sources = createRequire(import.meta.url);
const han = /^[\p{Script=Han}々]+$/u;

/** Rarer words are left out: so are most that are names as well. */
const leastCount = 20;
/** A word that could be somebody's name (高峰) must be this common to stay. */
const leastCountOfNameLike = 2000;
const longestWord = 6;
/** Single characters that are words often enough, and that nobody is called by. */
const leastCountOfCharacter = 500;
const isNamePart = (character: string) => surnames.has(character) || givenNameCharacters.has(character);

function isNameLike(word: string): boolean {
  const [first = '', ...rest] = word;
  return surnames.has(first) && rest.length < 3 && rest.every((character) => givenNameCharacters.has(character));
}

function chineseWords(): string[] {
  const lines = readFileSync(sources.resolve('@node-rs/jieba/dict.txt'), 'utf8').split('\n');
  return lines.flatMap((line) => {
    const [word = '', count = '0', tag = ''] = line.trim().split(' ');
    const isProper = /^(?:nr|ns|nt|nz)/.test(tag);
    const least = isNameLike(word) ? leastCountOfNameLike : leastCount;
    if (word.length === 1) return Number(count) >= leastCountOfCharacter && !isNamePart(word) ? [word] : [];
    const fits = han.test(word) && word.length <= longestWord;
    return fits && !isProper && Number(count) >= least ? [word] : [];
  });
}

/** IPADIC gives the words it has hardly met this cost and more. */
const rareCost = 5600;
/** A word that is somebody's name as well must be this common (cheap) to stay. */
const commonCost = 4000;

const afterStem = 'たてまらなよるれさそちずつ';

/** What of a word goes into the list: nouns as they stand, of verbs and adjectives the stem with the kana after it (払い). */
function formsOf({ written, part, kind, cost }: IpadicWord): string[] {
  if (kind === '固有名詞' || kind === '非自立') return [];
  if (part === '動詞' && han.test(written)) return [...afterStem].map((kana) => `${written}${kana}`);
  if (part === '動詞' || part === '形容詞')
    return /^[\p{Script=Han}々]+\p{Script=Hiragana}/u.exec(written)?.slice() ?? [];
  const isNoun = /^(?:名詞|副詞|接続詞|連体詞|接頭詞|感動詞)$/.test(part) && kind !== '数';
  return isNoun && cost < rareCost ? [written] : [];
}

function japaneseWords(): string[] {
  const names = new Set<string>();
  const words = new Map<string, number>();
  for (const word of ipadicWords()) {
    if (word.detail === '人名') names.add(word.written);
    const isVerb = word.part === '動詞' || word.part === '形容詞';
    for (const form of formsOf(word)) words.set(form, Math.min(isVerb ? 0 : word.cost, words.get(form) ?? rareCost));
  }
  return [...words].flatMap(([word, cost]) => {
    const isWanted = word.length > 1 && word.length <= 8 && /[\p{Script=Han}\p{Script=Katakana}]/u.test(word);
    return isWanted && !(names.has(word) && cost > commonCost) ? [word] : [];
  });
}

/** Words that the dictionaries are too old or too general for. */
function moreWords(language: string): string[] {
  return readFileSync(new URL(`words/more.${language}.txt`, import.meta.url), 'utf8')
    .trim()
    .split(/\s+/);
}

function write(language: string, words: readonly string[]): void {
  const sorted = [...new Set([...words, ...moreWords(language)])].sort();
  writeFileSync(new URL(`../assets/words/${language}.txt`, import.meta.url), `${sorted.join('\n')}\n`);
  console.log(`assets/words/${language}.txt: ${sorted.length} words`);
}

write('zh-CN', chineseWords());
write('ja', japaneseWords());
