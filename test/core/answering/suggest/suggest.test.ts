import { expect, test } from 'vitest';
import type { Language } from '#contract/base/language.ts';
import { createSuggestionsBuilder } from '#core/answering/suggest/suggest.ts';
import { contentOf, entryAsked, hallEntries } from '#test/support/fixtures/answering-content.ts';

const parking = entryAsked('parking', ['停车怎么收费'], {
  texts: {
    'zh-CN': {
      title: '停车怎么收费',
      phrasings: ['停车费多少'],
      lead: '两小时内免费。',
      place: { sign: 'B2', where: '地下二层' },
    },
    en: { title: 'How much is parking', phrasings: ['parking fee'], lead: 'Free for two hours.' },
    ja: { title: '駐車料金はいくら', phrasings: ['駐車料金'], lead: '二時間まで無料です。' },
    ko: { title: '주차 요금은 얼마', phrasings: ['주차 요금'], lead: '두 시간 무료입니다.' },
  },
});

function setup(inKanji: ((text: string) => string) | null = null) {
  const { entries } = contentOf([...hallEntries, parking]);
  const builder = createSuggestionsBuilder([]);
  for (const entry of entries) builder.add(entry);
  const suggestions = builder.finish(inKanji);
  const find = (text: string, language: Language = 'zh-CN') =>
    suggestions.find({ text, language, limit: 5 }, '2026-11-23');
  return { find, ids: (text: string, language?: Language) => find(text, language).map(({ entryId }) => entryId) };
}

test('Chinese is found by initials, whole pinyin, characters and mixes of them', () => {
  const { ids } = setup();
  expect(ids('sfzdl')[0]).toBe('id-card-lost');
  expect(ids('shenfenzhengdiu')[0]).toBe('id-card-lost');
  expect(ids('身份证d')[0]).toBe('id-card-lost');
  expect(ids('身份证 diu l')[0]).toBe('id-card-lost');
  expect(ids('老人卡 diu l')).toEqual(['elder-bus-card']);
  expect(ids('yyzz zx')[0]).toBe('licence-close');
});

test('Japanese is found by what it sounds like', () => {
  const inKanji = (text: string) => text.replace('ちゅうしゃ', '駐車');
  expect(setup(inKanji).ids('ちゅうしゃ', 'ja')).toEqual(['parking']);
  expect(setup(inKanji).ids('ちゅうしゃ', 'ko')).toEqual([]);
  expect(setup().ids('ちゅうしゃ', 'ja')).toEqual([]);
});

test('a syllable that is only begun matches', () => {
  const { ids } = setup();
  expect(ids('shenf').sort()).toEqual(['id-card-expired', 'id-card-lost']);
  expect(ids('zhuxia')).toContain('licence-close');
});

test('what was matched in the title is told by its places', () => {
  const { find } = setup();
  expect(find('sfzdl')[0]).toMatchObject({ title: '身份证丢了怎么补办', matched: [[0, 5]] });
});

test('words may be left out between what is typed', () => {
  const { ids } = setup();
  expect(ids('sfzbb')[0]).toBe('id-card-lost');
});

test('English words are found by their beginnings, Japanese and Korean as written', () => {
  const { find, ids } = setup();
  expect(find('park', 'en')[0]).toMatchObject({ entryId: 'parking', language: 'en' });
  expect(ids('arking', 'en')).toEqual([]);
  expect(ids('料金', 'ja')[0]).toBe('parking');
  expect(ids('주차', 'ko')[0]).toBe('parking');
});

test('a language without a text of its own shows the entry in another', () => {
  const { find } = setup();
  expect(find('etc', 'ko')[0]).toMatchObject({ entryId: 'etc', language: 'zh-CN' });
});

test('the sign of the place goes with a suggestion', () => {
  const { find } = setup();
  expect(find('停车')[0]).toMatchObject({ entryId: 'parking', sign: 'B2' });
});

test('nothing typed suggests nothing', () => {
  const { find } = setup();
  expect(find('')).toEqual([]);
  expect(find(' ？')).toEqual([]);
});
