import type { Language } from '#contract/base/language.ts';
import { stem, stopWords } from './english.ts';
import type { Lexicon, Span } from './lexicon/lexicon.ts';
import { foldSyllable, syllableOf } from './pinyin.ts';
import type { Segmenter } from './segmenter.ts';
import { isLight, type Token, type Tokens } from './tokens.ts';

/** What the views of a language are made with. */
export interface Analysis {
  readonly segmenter: Segmenter;
  readonly lexicon: Lexicon;
}

/** The views of a normalised text, made as its language needs. */
export function analyse(text: string, language: Language, analysis: Analysis): Tokens {
  switch (language) {
    case 'zh-CN':
      return analyseChinese(text, analysis);
    case 'en':
      return analyseEnglish(text, analysis.lexicon);
    case 'ja':
      return analyseJapanese(text, analysis.lexicon);
    case 'ko':
      return analyseKorean(text, analysis.lexicon);
  }
}

const runs = /\p{Script=Han}+|[^\p{Script=Han}\s]+/gu;
const han = /^\p{Script=Han}/u;
const plain = (text: string): Token => ({ text, part: 'plain' });
const hasDigit = /\p{N}/u;
/** A word of Latin letters and digits, whole. */
const latinWord = (text: string, light: boolean): Token =>
  hasDigit.test(text) ? { text, part: 'number' } : weak(text, light);
const weak = (text: string, light: boolean): Token => ({ text, part: light ? 'filler' : 'plain' });

function pairsOf(tokens: readonly Token[], joint: string): Token[] {
  const pairs: Token[] = [];
  for (let at = 0; at + 1 < tokens.length; at++) {
    const first = tokens[at];
    const second = tokens[at + 1];
    if (first && second)
      pairs.push(weak(first.text + joint + second.text, isLight(first.part) && isLight(second.part)));
  }
  return pairs;
}

function analyseChinese(text: string, { segmenter, lexicon }: Analysis): Tokens {
  const spans = lexicon.spansIn(text);
  const isLightAt = lightPlaces(text, spans);
  const unit: Token[] = [];
  const word: Token[] = [];
  const pair: Token[] = [];
  const sound: Token[] = [];
  const chime: Token[] = [];
  for (const { 0: run, index } of text.matchAll(runs)) {
    if (!han.test(run)) {
      const whole = latinWord(run, isLight(lexicon.partOf(run)));
      for (const view of [unit, word, pair, sound, chime]) view.push(whole);
      continue;
    }
    const units = [...run].map((character, at) => weak(character, isLightAt[index + at] === 1));
    const sounds = units.map(({ text: character, part }) => ({ text: foldSyllable(syllableOf(character)), part }));
    unit.push(...units);
    pair.push(...(units.length > 1 ? pairsOf(units, '') : units));
    sound.push(...sounds);
    chime.push(...(sounds.length > 1 ? pairsOf(sounds, '_') : sounds));
    for (const cut of segmenter.cut(run)) word.push(weak(cut, isLight(lexicon.partOf(cut))));
  }
  return { unit, word, pair, sound, chime, sense: sensesOf(text, spans, unitsOf) };
}

/** One for each place of a text that a light word covers. */
function lightPlaces(text: string, spans: readonly Span[]): Uint8Array {
  const isLightAt = new Uint8Array(text.length);
  for (const { start, end, part } of spans) if (isLight(part)) isLightAt.fill(1, start, end);
  return isLightAt;
}

function unitsOf(text: string): Token[] {
  return [...text.matchAll(runs)].flatMap(({ 0: run }) => (han.test(run) ? [...run].map(plain) : [plain(run)]));
}

/** Known words as their sense, and what stands between them as it is. */
function sensesOf(text: string, spans: readonly Span[], between: (text: string) => readonly Token[]): Token[] {
  const senses: Token[] = [];
  let at = 0;
  for (const { start, end, sense, part, inner } of spans) {
    senses.push(...between(text.slice(at, start)), { text: sense, part });
    for (const shorter of inner) senses.push({ text: shorter, part: 'thing' });
    at = end;
  }
  return [...senses, ...between(text.slice(at))];
}

function analyseEnglish(text: string, lexicon: Lexicon): Tokens {
  const unit = stemsOf(text);
  const telling = unit.filter(({ part }) => !isLight(part));
  const word = telling.length > 0 ? telling : unit;
  return {
    unit,
    word,
    pair: pairsOf(unit, ' '),
    sound: word.flatMap((token) => gramsOf(token.text, 3).map(plain)),
    chime: pairsOf(word, ' '),
    sense: sensesOf(text, lexicon.spansIn(text), stemsOf),
  };
}

function stemsOf(text: string): Token[] {
  const words = text.split(' ').filter(Boolean);
  return words.map((word) => latinWord(stem(word), stopWords.has(word)));
}

function gramsOf(text: string, size: number): string[] {
  const padded = `^${text}$`;
  if (padded.length <= size) return [padded];
  return Array.from({ length: padded.length - size + 1 }, (_, at) => padded.slice(at, at + size));
}

const japaneseWords = new Intl.Segmenter('ja', { granularity: 'word' });
const hiraganaOnly = /^[\p{Script=Hiragana}ー]+$/u;

/**
 * Particles and endings tell little and are many: what is written in hiragana alone is left out (measured: +8 R@1), and
 * so is what politeness adds. `chime` pairs what is left across what was left out, so that 申し込み, 申込み and 申込 are one.
 */
function analyseJapanese(text: string, lexicon: Lexicon): Tokens {
  const spans = lexicon.spansIn(text);
  const asked = withoutFillers(text, spans);
  const isLightAt = lightPlaces(asked, lexicon.spansIn(asked));
  const unit: Token[] = [];
  const pair: Token[] = [];
  for (const { 0: run, index } of asked.matchAll(/[a-z0-9]+|[^\sa-z0-9]+/gu)) {
    const units = /^[a-z0-9]/.test(run)
      ? [latinWord(run, false)]
      : [...run].map((character, at) => weak(character, isLightAt[index + at] === 1));
    unit.push(...units);
    pair.push(...pairsOf(units, ''));
  }
  const word = telling(wordsOf(asked)).map(({ text: cut }) => latinWord(cut, isLight(lexicon.partOf(cut))));
  const sense = telling(sensesOf(asked, lexicon.spansIn(asked), wordsOf));
  const bare = telling(unit);
  const chime = bare.length > 1 ? pairsOf(bare, '') : bare;
  return { unit: bare, word, pair: besideNoHiragana(pair), sound: bare.map(inHiragana), chime, sense };
}

/** A text with spaces for its fillers, or as it is where nothing else would be left. */
function withoutFillers(text: string, spans: readonly Span[]): string {
  let kept = '';
  let at = 0;
  for (const { start, end, part } of spans) {
    if (part !== 'filler' || isInsideWord(text, start, end)) continue;
    kept += `${text.slice(at, start)} `;
    at = end;
  }
  kept += text.slice(at);
  return /[^\s\p{Script=Hiragana}]/u.test(kept) ? kept : text;
}

/** One character beside others is part of their word: 時 of 時計, 際 of 国際. */
function isInsideWord(text: string, start: number, end: number): boolean {
  return end - start === 1 && (han.test(text.charAt(start - 1)) || han.test(text.charAt(end)));
}

const katakanaToHiragana = 0x60;
const inHiragana = ({ text, part }: Token): Token => ({ text: text.replace(/[ァ-ヶ]/g, hiraganaOf), part });
const hiraganaOf = (kana: string) => String.fromCharCode(kana.charCodeAt(0) - katakanaToHiragana);

function wordsOf(text: string): Token[] {
  const pieces = [...japaneseWords.segment(text)].filter((piece) => piece.isWordLike);
  return pieces.map(({ segment }) => latinWord(segment, false));
}

function telling(tokens: readonly Token[]): readonly Token[] {
  const kept = tokens.filter(({ text }) => !hiraganaOnly.test(text));
  return kept.length > 0 ? kept : tokens;
}

const hiragana = /\p{Script=Hiragana}/u;

/** A character with the particle or ending behind it tells how the sentence goes on. */
function besideNoHiragana(pairs: readonly Token[]): readonly Token[] {
  const kept = pairs.filter(({ text }) => !hiragana.test(text));
  return kept.length > 0 ? kept : telling(pairs);
}

/** Endings of Korean nouns that say what part they play. */
export const koreanParticles =
  /(?:에서는|에서|으로|에는|에게|까지|부터|처럼|보다|하고|이나|라도|은|는|이|가|을|를|에|의|로|와|과|도|만|요)$/;
/** How verbs end when somebody asks, wants or is polite: it tells how is asked and not what. */
const verbEndings =
  /(?:하|되|이)?(?:려면|려고|려는데|나요|가요|까요|어요|아요|해요|세요|지요|는지요|는지|는데요|는데|습니다만|습니다|니다|싶어요|고자|도록|어서|아서)$/;

function analyseKorean(text: string, lexicon: Lexicon): Tokens {
  const word = bareWords(text, lexicon);
  const unit = word.flatMap((bare) => (/^[a-z0-9]+$/.test(bare.text) ? [bare] : [...bare.text].map(plain)));
  const pair = word.flatMap((bare) => pairsOf([...bare.text].map(plain), ''));
  const sense = sensesOf(text, lexicon.spansIn(text), (rest) => bareWords(rest, lexicon));
  return { unit, word, pair, sound: unit, chime: pair, sense };
}

/** Words without their particles and endings; fillers only where there is nothing else. */
function bareWords(text: string, lexicon: Lexicon): Token[] {
  const words = text.split(' ').filter(Boolean);
  const told = words.filter((spoken) => lexicon.partOf(spoken) !== 'filler');
  return (told.length > 0 ? told : words).map((spoken) => latinWord(bareWord(spoken), false));
}

function bareWord(spoken: string): string {
  const stem = spoken.replace(verbEndings, '');
  if (stem.length > 0 && stem !== spoken) return stem;
  return spoken.replace(koreanParticles, '') || spoken;
}
