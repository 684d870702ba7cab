import { expect, test } from 'vitest';
import { createRespellingBuilder } from '#core/answering/text/respelling.ts';

function respell(text: string, words: readonly string[], known: readonly string[] = []) {
  const builder = createRespellingBuilder();
  for (const word of words) builder.add(word);
  return builder.finish((written) => known.includes(written)).respell(text);
}

test('a word of the venue that was heard right and written wrong is written as the venue writes it', () => {
  expect(respell('公鸡金怎么提取', ['公积金'])).toBe('公积金怎么提取');
  expect(respell('深分证丢了', ['身份证'])).toBe('身份证丢了');
});

test('what is a word as it stands stays as it is', () => {
  expect(respell('公示在哪里看', ['公式'], ['公示'])).toBe('公示在哪里看');
  expect(respell('居住证怎么办', ['居住证', '居住正'])).toBe('居住证怎么办');
});

test('a stretch that shares no character with a word is not taken for it', () => {
  expect(respell('供基今', ['公积金'])).toBe('供基今');
});

test('whatever is not written in Han characters is passed by', () => {
  expect(respell('WiFi 密码', ['wifi', '密马'])).toBe('WiFi 密马');
  expect(respell('', ['公积金'])).toBe('');
});

test('what makes a word with the character beside it is not torn from it', () => {
  expect(respell('一周以内能好吗', ['周一'], ['以内'])).toBe('一周以内能好吗');
  expect(respell('周以闭馆吗', ['周一'], ['以内'])).toBe('周一闭馆吗');
});
