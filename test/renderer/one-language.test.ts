import { expect, test } from 'vitest';
import type { Language } from '#contract/base/language.ts';
import { inOtherLanguages, inOwnLanguage } from '#renderer/components/one-language.ts';

const titles: readonly { readonly title: string; readonly language: Language }[] = [
  { title: '주차 요금', language: 'ko' },
  { title: 'Lost property', language: 'en' },
  { title: '영업 시간', language: 'ko' },
  { title: '丢了东西', language: 'zh-CN' },
];

test('a list shows what is written in the language of the visitor, in its order', () => {
  expect(inOwnLanguage(titles, 'ko').map(({ title }) => title)).toEqual(['주차 요금', '영업 시간']);
});

test('what is written in other languages stands apart, a part for each of them', () => {
  expect(inOtherLanguages(titles, 'ko')).toEqual([
    { language: 'zh-CN', items: [titles[3]] },
    { language: 'en', items: [titles[1]] },
  ]);
  expect(inOtherLanguages(titles.slice(0, 1), 'ko')).toEqual([]);
});
