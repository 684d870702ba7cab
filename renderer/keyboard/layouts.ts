import type { Language } from '#contract/base/language.ts';
import { shiftedJamo } from './hangul/two-set.ts';
import { type Key, specialKey, textKey } from './key.ts';

/** What the keys write at the moment. */
export type LayoutName = 'pinyin' | 'latin' | 'romaji' | 'kana' | 'hangul' | 'digits';

export interface LayoutChoice {
  readonly name: LayoutName;
  readonly language: Language;
  /** How many keys fit side by side. */
  readonly columns: number;
  /** True where five rows of kana fit one above the other. */
  readonly isTall: boolean;
  readonly canSpeak: boolean;
}

/** Below this the familiar rows do not fit and the characters stand in their own order. */
export const wideColumns = 10;
/** Nine columns hold 26 letters and delete in three rows, seven hold them with one more key in four. */
export const middleColumns = 9;
const narrowColumns = 7;

const latinRows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const latinInOrder = 'abcdefghijklmnopqrstuvwxyz';
const hangulRows = ['ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ', 'ㅁㄴㅇㄹㅎㅗㅓㅏㅣ', 'ㅋㅌㅊㅍㅠㅜㅡ'];
const hangulInOrder = 'ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎㅏㅑㅓㅕㅗㅛㅜㅠㅡㅣㅐㅔ';
/** One column for each row of the fifty sounds; delete stands under the last. */
const kanaRows = [
  'あかさたなはまやらわ',
  'いきしちにひみ　りを',
  'うくすつぬふむゆるん',
  'えけせてねへめ　れー',
  'おこそとのほもよろ',
];
const digitRows: Readonly<Record<Language, readonly string[]>> = {
  'zh-CN': ['1234567890', '-/：；（）￥@“”', '。，、？！.&'],
  en: ['1234567890', '-/:;()$@"\'', '.,?!&+%'],
  ja: ['1234567890', '-/：；（）￥@「」', '。、？！・.&'],
  ko: ['1234567890', '-/:;()₩@"\'', '.,?!&+%'],
};

/** True where the fifty sounds fit; where they do not, the same kana are typed as romaji. */
export function fitsKana({ columns, isTall }: Pick<LayoutChoice, 'columns' | 'isTall'>): boolean {
  return isTall && columns >= wideColumns;
}

/** The rows of keys, top to bottom; the way back comes first in the last row of each layout. */
export function rowsOf(choice: LayoutChoice): Key[][] {
  if (choice.name === 'kana') return [...kanaKeys(), lastRow(choice, ['voicing', 'kana'])];
  const changer = changerOf(choice);
  const extra = extraOf(choice);
  if (choice.columns >= wideColumns) return [...wideRows(choice, changer), lastRow(choice, extra)];
  if (choice.columns >= middleColumns)
    return [...orderedRows(choice, [], middleColumns), lastRow(choice, [...changer, ...extra])];
  return [...orderedRows(choice, changer, narrowColumns), lastRow(choice, extra)];
}

function wideRows({ name, language }: LayoutChoice, changer: readonly ChangingKey[]): Key[][] {
  const rows = characterRows(name, language).map((row) => Array.from(row, (text) => characterKey(name, text)));
  const [last = []] = rows.slice(-1);
  return [...rows.slice(0, -1), [...changer.map(specialKey), ...last, specialKey('delete')]];
}

/** Alphabetical: whoever needs large keys finds a letter by its order sooner than by habit of typing. */
function orderedRows({ name, language }: LayoutChoice, changer: readonly ChangingKey[], columns: number): Key[][] {
  const characters = Array.from(charactersInOrder(name, language), (text) => characterKey(name, text));
  const keys = [...characters, ...changer.map(specialKey), specialKey('delete')];
  return Array.from({ length: Math.ceil(keys.length / columns) }, (_, row) =>
    keys.slice(row * columns, (row + 1) * columns),
  );
}

function charactersInOrder(name: LayoutName, language: Language): string {
  if (name === 'digits') return digitRows[language].join('').slice(0, latinInOrder.length);
  return name === 'hangul' ? hangulInOrder : latinInOrder;
}

function characterRows(name: LayoutName, language: Language): readonly string[] {
  if (name === 'digits') return digitRows[language];
  return name === 'hangul' ? hangulRows : latinRows;
}

function kanaKeys(): Key[][] {
  const rows = kanaRows.map((row) => Array.from(row, (kana): Key => (kana === '　' ? { kind: 'gap' } : textKey(kana))));
  rows.at(-1)?.push(specialKey('delete'));
  return rows;
}

function characterKey(name: LayoutName, text: string): Key {
  if (name === 'hangul') return textKey(text, shiftedJamo[text] ?? text);
  return name === 'latin' ? textKey(text, text.toUpperCase()) : textKey(text);
}

type ChangingKey = 'switch' | 'shift';

/** The key that changes what the others write stands beside them: shift where the language itself needs it. */
function changerOf({ name, language }: LayoutChoice): ChangingKey[] {
  if (name === 'digits') return [];
  return [language === 'en' || language === 'ko' ? 'shift' : 'switch'];
}

type ExtraKey = ChangingKey | 'separator' | 'kana' | 'voicing';

function extraOf({ name, language, ...room }: LayoutChoice): ExtraKey[] {
  if (language === 'ko' && name !== 'digits') return ['switch'];
  if (name === 'pinyin') return ['separator'];
  if (name === 'romaji') return fitsKana(room) ? ['kana'] : [];
  return name === 'latin' && language !== 'en' ? ['shift'] : [];
}

function lastRow({ canSpeak }: LayoutChoice, extra: readonly ExtraKey[]): Key[] {
  return [
    specialKey('back'),
    specialKey('layer'),
    specialKey('space'),
    ...extra.map(specialKey),
    ...(canSpeak ? [specialKey('speak')] : []),
    specialKey('clear'),
  ];
}
