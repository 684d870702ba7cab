import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PackWord } from '#renderer/keyboard/pack-words.ts';
import { emptySource } from '#renderer/keyboard/pinyin/lexicon.ts';
import { createPinyinMethod } from '#renderer/keyboard/pinyin/pinyin-method.ts';
import { shippedWordSource } from '#test/support/fixtures/word-source.ts';

const source = shippedWordSource();
const offer = (letters: string, words: readonly string[] = []) => {
  const pack: PackWord[] = words.map((text) => ({ text }));
  return createPinyinMethod(source, pack).candidates(letters);
};
const offered = (letters: string, words: readonly string[] = []) => offer(letters, words).map(({ text }) => text);

test.each([
  ['shenfenzheng', '身份证'],
  ['sfz', '身份证'],
  ['shenfz', '身份证'],
  ['sfzheng', '身份证'],
  ['yiliaobaoxian', '医疗保险'],
  ['nvren', '女人'],
  ["xi'an", '西安'],
])('%s offers %s on the first page', (letters, word) => {
  expect(offered(letters).slice(0, 5)).toContain(word);
});

test.each([
  ['z for zh', 'zongguo', '中国'],
  ['c for ch', 'cezhan', '车站'],
  ['s for sh', 'sangdian', '商店'],
  ['sh for s', 'shuliao', '塑料'],
  ['l for n', 'lvren', '女人'],
  ['n for l', 'naoren', '老人'],
  ['an for ang', 'fanjian', '房间'],
  ['en for eng', 'shenfenzhen', '身份证'],
  ['in for ing', 'tinche', '停车'],
  ['ing for in', 'yinghang', '银行'],
])('merged sounds are understood: %s', (_, letters, word) => {
  expect(offered(letters).slice(0, 9)).toContain(word);
});

test('a word of the venue comes before all others', () => {
  expect(offered('lrk', ['老人卡'])[0]).toBe('老人卡');
  expect(offered('sb', ['社保'])[0]).toBe('社保');
});

test('a word of the venue is offered when it is only begun', () => {
  expect(offered('gongji', ['公积金']).slice(0, 3)).toContain('公积金');
});

test('a character with several readings is found under each of them', () => {
  expect(offered('yinhang', ['银行'])[0]).toBe('银行');
  expect(offered('cd', ['车单'])[0]).toBe('车单');
});

test('Latin letters in a word of the venue are typed as themselves', () => {
  expect(offered('wifimm', ['WiFi密码'])[0]).toBe('WiFi密码');
});

test('letters that are no pinyin are offered first as they stand', () => {
  expect(offered('wifi')[0]).toBe('wifi');
});

test('a long input is composed into one sentence', () => {
  expect(offered('womenyaoqushanghai')[0]).toBe('我们要去上海');
  expect(offered('shenfenzhengdiulezenmebuban', ['身份证', '怎么补办'])[0]).toBe('身份证丢了怎么补办');
});

test('words for the first letters say how much they use', () => {
  const part = offer('laorenka').find(({ text }) => text === '老人');
  expect(part?.uses).toBe('laoren'.length);
});

test('the letters themselves are always among the candidates', () => {
  expect(offer('laoren')).toContainEqual({ text: 'laoren', uses: 6 });
});

test('without a word list the letters are offered', () => {
  const method = createPinyinMethod(emptySource, [{ text: '身份证' }]);
  expect(method.candidates('sfz')).toEqual([{ text: 'sfz', uses: 3 }]);
});

test('whatever is typed, every candidate uses some of it and none is offered twice', () => {
  const method = createPinyinMethod(source, [{ text: '身份证' }, { text: 'WiFi密码' }]);
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz'"), minLength: 1, maxLength: 16 }),
      (letters) => {
        const candidates = method.candidates(letters);
        expect(candidates.length).toBeGreaterThan(0);
        expect(candidates.every(({ uses }) => uses > 0 && uses <= letters.length)).toBe(true);
        expect(new Set(candidates.map(({ text }) => text)).size).toBe(candidates.length);
      },
    ),
  );
});
