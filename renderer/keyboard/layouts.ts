import { shiftedJamo } from './hangul/two-set.ts';
import { type Key, specialKey, textKey } from './key.ts';

/** What the keys write at the moment. */
export type LayoutName = 'pinyin' | 'latin' | 'romaji' | 'kana' | 'hangul' | 'digits';

export interface LayoutChoice {
  readonly name: LayoutName;
  readonly language: string;
  /** True where ten keys do not fit side by side: keys stand in alphabetical rows of `narrowColumns`. */
  readonly isNarrow: boolean;
  /** True where five rows of kana fit one above the other. */
  readonly isTall: boolean;
  readonly canSpeak: boolean;
}

export const wideColumns = 10;
export const narrowColumns = 7;
const narrowCapacity = 4 * narrowColumns;

const latinRows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const latinInOrder = 'abcdefghijklmnopqrstuvwxyz';
const hangulRows = ['ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ', 'ㅁㄴㅇㄹㅎㅗㅓㅏㅣ', 'ㅋㅌㅊㅍㅠㅜㅡ'];
const hangulInOrder = 'ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎㅏㅑㅓㅕㅗㅛㅜㅠㅡㅣㅐㅔ';
/** One column for each row of the fifty sounds, as they stand in school books turned upright. */
const kanaRows = [
  'あかさたなはまやらわ',
  'いきしちにひみ　りを',
  'うくすつぬふむゆるん',
  'えけせてねへめ　れー',
  'おこそとのほもよろ　',
];
const digitRows: Readonly<Record<string, readonly string[]>> = {
  'zh-CN': ['1234567890', '-/：；（）￥@“”', '。，、？！.&+'],
  ja: ['1234567890', '-/：；（）￥@「」', '。、？！・.&+'],
  ko: ['1234567890', '-/:;()₩@"\'', '.,?!&+%'],
  en: ['1234567890', '-/:;()$@"\'', '.,?!&+%'],
};

/** The rows of keys of a layout, top to bottom. 返回 comes first in the last row of each. */
export function rowsOf(choice: LayoutChoice): Key[][] {
  return [...(choice.isNarrow ? narrowRows(choice) : wideRows(choice)), lastRow(choice)];
}

function wideRows({ name, language }: LayoutChoice): Key[][] {
  if (name === 'kana')
    return kanaRows.map((row) => Array.from(row, (kana) => (kana === '　' ? { kind: 'gap' } : textKey(kana))));
  const rows = characterRows(name, language).map((row) => Array.from(row, (text) => characterKey(name, text)));
  const [last = []] = rows.slice(-1);
  return [...rows.slice(0, -1), [...thirdRowFirst(name, language), ...last, specialKey('delete')]];
}

function characterRows(name: LayoutName, language: string): readonly string[] {
  if (name === 'digits') return digitRows[language] ?? digitRows['en'] ?? [];
  return name === 'hangul' ? hangulRows : latinRows;
}

/** Alphabetical: whoever needs large keys finds a letter by its order sooner than by habit of typing. */
function narrowRows({ name, language }: LayoutChoice): Key[][] {
  const characters =
    name === 'digits' ? characterRows(name, language).join('') : name === 'hangul' ? hangulInOrder : latinInOrder;
  const keys = [...Array.from(characters, (text) => characterKey(name, text)), ...thirdRowFirst(name, language)];
  return inRows([...keys.slice(0, narrowCapacity - 1), specialKey('delete')]);
}

function inRows(keys: readonly Key[]): Key[][] {
  return Array.from({ length: Math.ceil(keys.length / narrowColumns) }, (_, row) =>
    keys.slice(row * narrowColumns, (row + 1) * narrowColumns),
  );
}

function characterKey(name: LayoutName, text: string): Key {
  if (name === 'hangul') return textKey(text, shiftedJamo[text] ?? text);
  return name === 'latin' ? textKey(text, text.toUpperCase()) : textKey(text);
}

/** The key that changes what the others write stands where a thumb looks for it. */
function thirdRowFirst(name: LayoutName, language: string): Key[] {
  if (name === 'digits') return [];
  const shifts = name === 'hangul' || (name === 'latin' && (language === 'en' || language === 'ko'));
  return [specialKey(shifts ? 'shift' : 'switch')];
}

function lastRow(choice: LayoutChoice): Key[] {
  return [
    specialKey('back'),
    specialKey('layer'),
    ...(choice.name === 'kana' ? [specialKey('voicing')] : []),
    specialKey('space'),
    ...lastRowExtra(choice),
    ...(choice.canSpeak ? [specialKey('speak')] : []),
    ...(choice.name === 'kana' ? [specialKey('delete')] : []),
    specialKey('clear'),
  ];
}

function lastRowExtra({ name, language, isNarrow, isTall }: LayoutChoice): Key[] {
  switch (name) {
    case 'pinyin':
      return [specialKey('separator')];
    case 'romaji':
    case 'kana':
      return isNarrow || !isTall ? [] : [specialKey('kana')];
    case 'hangul':
      return [specialKey('switch')];
    case 'latin':
      return language === 'en' ? [] : [specialKey(language === 'ko' ? 'switch' : 'shift')];
    case 'digits':
      return [];
  }
}
