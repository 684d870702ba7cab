import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createKanaMethod } from '#renderer/keyboard/kana/kana-method.ts';
import { kanaPieces, toHiragana, toKana, toKatakana } from '#renderer/keyboard/kana/romaji.ts';
import { voiceLastKana } from '#renderer/keyboard/kana/voicing.ts';

test.each([
  ['shashin', 'しゃしん'],
  ['sitsumon', 'しつもん'],
  ['kitte', 'きって'],
  ['matcha', 'まっちゃ'],
  ['pasupo-to', 'ぱすぽーと'],
  ['onnna', 'おんな'],
  ["hon'ya", 'ほんや'],
  ['jyuusho', 'じゅうしょ'],
  ['fairu', 'ふぁいる'],
  ['xtu', 'っ'],
])('%s is written %s', (letters, kana) => {
  expect(toKana(letters, true)).toBe(kana);
});

test('an n at the end waits for what follows until the word is finished', () => {
  expect(toKana('hon', false)).toBe('ほn');
  expect(toKana('hon', true)).toBe('ほん');
  expect(toKana('hona', false)).toBe('ほな');
});

test('the pieces cover the letters without gap or overlap', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz-ーか'), maxLength: 20 }),
      (letters) => {
        const ends = kanaPieces(letters).map((piece) => [piece.start, piece.end]);
        expect(ends.flat()).toEqual(
          ends.flatMap((_, index) => [index === 0 ? 0 : ends[index - 1]?.[1], ends[index]?.[1]]),
        );
        expect(ends.at(-1)?.[1] ?? 0).toBe(letters.length);
      },
    ),
  );
});

test('hiragana and katakana turn into each other', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'あいうえおがっゃんヴァ'), maxLength: 8 }), (text) => {
      expect(toHiragana(toKatakana(text))).toBe(toHiragana(text));
    }),
  );
});

test('the voicing key goes round in a circle', () => {
  expect(['か', 'が'].map(voiceLastKana)).toEqual(['が', 'か']);
  expect(['は', 'ば', 'ぱ'].map(voiceLastKana)).toEqual(['ば', 'ぱ', 'は']);
  expect(voiceLastKana('ん')).toBe('ん');
  expect(voiceLastKana('')).toBe('');
});

const words = [
  { text: '身分証', reading: 'みぶんしょう' },
  { text: 'パスポート' },
  { text: '窓口' },
  { text: 'なくした' },
];
const offered = (letters: string) =>
  createKanaMethod(words)
    .candidates(letters)
    .map(({ text }) => text);

test('a venue word comes first when its whole reading is typed', () => {
  expect(offered('mibunshou').slice(0, 3)).toEqual(['身分証', 'みぶんしょう', 'ミブンショウ']);
});

test('a venue word is offered from its first two kana on', () => {
  expect(offered('pas')).not.toContain('パスポート');
  expect(offered('pasu')[0]).toBe('パスポート');
});

test('venue words are put into a longer run of kana', () => {
  expect(offered('pasupo-towonakushita')[0]).toBe('パスポートをなくした');
});

test('kana in both scripts and the letters are always among the candidates', () => {
  expect(offered('sakura')).toEqual(['さくら', 'サクラ', 'sakura']);
});

test('choosing the first word of a run leaves the letters behind it', () => {
  const part = createKanaMethod(words)
    .candidates('mibunshouwo')
    .find(({ text }) => text === '身分証');
  expect(part?.uses).toBe('mibunshou'.length);
});
