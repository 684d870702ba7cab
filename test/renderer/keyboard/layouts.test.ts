import { expect, test } from 'vitest';
import { type Language, languages } from '#contract/base/language.ts';
import type { Key } from '#renderer/keyboard/key.ts';
import { fitsKana, type LayoutChoice, type LayoutName, rowsOf } from '#renderer/keyboard/layouts.ts';

const namesByLanguage: Record<Language, readonly LayoutName[]> = {
  'zh-CN': ['pinyin', 'latin', 'digits'],
  en: ['latin', 'digits'],
  ja: ['romaji', 'kana', 'latin', 'digits'],
  ko: ['hangul', 'latin', 'digits'],
};

function everyChoice(): LayoutChoice[] {
  return languages.flatMap((language) =>
    namesByLanguage[language].flatMap((name) =>
      [7, 9, 10, 14].flatMap((columns) =>
        [true, false].map((canSpeak) => ({ name, language, columns, isTall: true, canSpeak })),
      ),
    ),
  );
}

const texts = (rows: readonly (readonly Key[])[]) =>
  rows.flat().flatMap((key) => (key.kind === 'text' ? [key.text] : []));
const specials = (rows: readonly (readonly Key[])[]) =>
  rows.flat().flatMap((key) => (key.kind === 'special' ? [key.name] : []));
const pinyin = (columns: number): LayoutChoice => ({
  name: 'pinyin',
  language: 'zh-CN',
  columns,
  isTall: true,
  canSpeak: false,
});

test('the way back comes first in the last row of every layout', () => {
  const firsts = everyChoice().map((choice) => rowsOf(choice).at(-1)?.[0]);
  expect(firsts.every((key) => key?.kind === 'special' && key.name === 'back')).toBe(true);
});

test('no layout shows a key twice, and each can delete, space, clear and reach digits', () => {
  for (const choice of everyChoice()) {
    const rows = rowsOf(choice);
    const names = specials(rows);
    expect(new Set(names).size, `${choice.language} ${choice.name} ${choice.columns}`).toBe(names.length);
    expect(new Set(texts(rows)).size).toBe(texts(rows).length);
    expect(names).toEqual(expect.arrayContaining(['delete', 'space', 'clear', 'layer']));
    expect(names.includes('speak')).toBe(choice.canSpeak);
  }
});

test('all letters fit however few keys stand side by side', () => {
  for (const columns of [7, 9, 10]) {
    const rows = rowsOf(pinyin(columns));
    expect(texts(rows).toSorted().join('')).toBe('abcdefghijklmnopqrstuvwxyz');
    expect(rows.slice(0, -1).every((row) => row.length <= columns)).toBe(true);
  }
});

test('where ten do not fit, letters stand in the order of the alphabet', () => {
  expect(texts(rowsOf(pinyin(7))).join('')).toBe('abcdefghijklmnopqrstuvwxyz');
  expect(
    texts(rowsOf(pinyin(10)))
      .slice(0, 6)
      .join(''),
  ).toBe('qwerty');
});

test('every language but English leads to Latin letters and back', () => {
  for (const choice of everyChoice().filter(({ name }) => name === 'latin' || name === 'pinyin' || name === 'hangul'))
    expect(specials(rowsOf(choice)).includes('switch')).toBe(choice.language !== 'en');
});

test('Latin letters and jamo can be shifted', () => {
  for (const choice of everyChoice().filter(({ name }) => name === 'latin' || name === 'hangul'))
    expect(specials(rowsOf(choice))).toContain('shift');
});

test('the fifty sounds are offered only where they fit', () => {
  const romaji = (columns: number, isTall: boolean) =>
    specials(rowsOf({ name: 'romaji', language: 'ja', columns, isTall, canSpeak: false })).includes('kana');
  expect([romaji(10, true), romaji(7, true), romaji(14, false)]).toEqual([true, false, false]);
  expect(fitsKana({ columns: 10, isTall: true })).toBe(true);
});
