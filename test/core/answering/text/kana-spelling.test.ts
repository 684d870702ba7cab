import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ListedWord, readKanaFile, writeKanaFile } from '#core/answering/text/kana-dictionary.ts';
import { createKanaSpelling } from '#core/answering/text/kana-spelling.ts';
import { readKana } from '#core/engines/trained-files.ts';

const spell = createKanaSpelling(readKana(new URL('../../../../assets/answers/', import.meta.url)));

test.each([
  ['とけいはどこでなおせますか', '時計はどこで直せますか'],
  ['へんぴんしたい', '返品したい'],
  ['まいごになりました', '迷子になりました'],
  ['くるまいすをかりたい', '車いすを借りたい'],
  ['へいかんはなんじですか', '閉館は何時ですか'],
  ['みずをのみたい', '水を飲みたい'],
  ['わいふぁいはありますか', 'wifiはありますか'],
  ['ちゅうしゃじょうはいくらですか', '駐車場はいくらですか'],
  ['えれべーたーはどこ', 'エレベーターはどこ'],
  ['ロッカーはつかえますか', 'ロッカーは使えますか'],
])('%s is read as %s', (typed, written) => {
  expect(spell(typed)).toBe(written);
});

test('who writes a Chinese character chose to write the rest in kana', () => {
  expect(spell('時計をなおしたい')).toBe('時計をなおしたい');
  expect(spell('身分証をなくした')).toBe('身分証をなくした');
});

test('a word that a venue writes otherwise than most is written as the venue writes it', () => {
  expect(spell('こどもとあそぶ', (word) => word === '子ども')).toBe('子どもと遊ぶ');
  expect(spell('こどもとあそぶ', (word) => word === '子供')).toBe('子供と遊ぶ');
});

test('whatever is typed comes out as some text, and what has no kana as it is', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[ぁ-ゖーァ-ヶa-z0-9 ]{0,60}$/), (typed) => {
      expect(spell(typed).length).toBeLessThanOrEqual(typed.length);
    }),
    { numRuns: 200 },
  );
  fc.assert(fc.property(fc.string({ unit: 'grapheme-ascii' }), (typed) => spell(typed) === typed));
});

const noun = 1;
const word = (reading: string, written: string, cost: number): ListedWord => {
  return { reading, written, cost, left: noun, right: noun };
};
const words = [word('はし', '橋', 200), word('はし', '端', 100), word('は', 'は', 50), word('しま', '島', 10)];
const kinds = { count: 2, noun, costs: Int16Array.from([0, 0, 0, 20]) };

test('a file holds what was written, the likeliest word of a sound first', () => {
  const { costBetween, longest, wordsOf } = readKanaFile(writeKanaFile(words, kinds));
  expect(wordsOf('はし').map(({ written }) => written)).toEqual(['端', '橋']);
  expect(wordsOf('は')).toEqual([{ written: 'は', cost: 50, left: noun, right: noun }]);
  expect(wordsOf('しまは')).toEqual([]);
  expect({ longest, between: costBetween(noun, noun) }).toEqual({ longest: 2, between: 20 });
});

test('of all ways to cut a run the cheapest is taken', () => {
  const spellWith = createKanaSpelling(readKanaFile(writeKanaFile(words, kinds)));
  expect(spellWith('はしま')).toBe('は島');
  expect(spellWith('はしは')).toBe('端は');
});

test('a file that is damaged is refused', () => {
  const file = writeKanaFile(words, kinds);
  expect(() => readKanaFile(file.subarray(0, -1))).toThrow('damaged');
  expect(() => readKanaFile(Buffer.from('none'))).toThrow('no header');
});
