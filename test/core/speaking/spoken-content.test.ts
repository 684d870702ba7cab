import { expect, test } from 'vitest';
import { createContentSentences } from '#core/speaking/content-sentences.ts';
import { createSpokenContent } from '#core/speaking/spoken-content.ts';
import { spokenUnits } from '#core/speaking/spoken-units.ts';
import { testVenue } from '#test/support/fixtures/venue.ts';

const venue = testVenue();
const [entry] = venue.entries;
const text = entry?.texts['zh-CN'];
if (!entry || !text) throw new Error('The venue has no entries.');
const sentences = createContentSentences(venue);
const asWritten = { sayAs: () => null, withKnown: (words: string) => words, isApproved: sentences.has };
const content = createSpokenContent(venue, asWritten, () => true);

test('every sentence of an approved answer is known in its language, and nothing else is', async () => {
  await sentences.find(new AbortController().signal);
  expect(content.isApproved(text.lead, 'zh-CN')).toBe(true);
  expect(content.isApproved(text.lead, 'ko')).toBe(false);
  expect(content.isApproved('我的身份证丢了。', 'zh-CN')).toBe(false);
});

test('an answer is read from its lead on, in the visitor’s language or the nearest there is', () => {
  expect(content.readEntry(entry.id, 'zh-CN')).toEqual({ language: 'zh-CN', parts: [text.lead, '一楼东侧'] });
  expect(content.readEntry(entry.id, 'ko')?.language).toBe('en');
  expect(content.readEntry('nothing', 'zh-CN')).toBeNull();
});

test('an answer that promises a person is read as it holds while nobody is there for certain', () => {
  const unstaffed = '现在没有人，请打 110。';
  const steps = [{ title: '到服务台' }];
  const promising = { ...entry, texts: { 'zh-CN': { ...text, steps, unstaffed } } };
  const readWhile = (isStaffed: boolean) =>
    createSpokenContent({ ...venue, entries: [promising] }, asWritten, () => isStaffed).readEntry(entry.id, 'zh-CN')
      ?.parts;
  expect(readWhile(true)).toEqual([text.lead, '一楼东侧', '到服务台']);
  expect(readWhile(false)).toEqual([unstaffed, '一楼东侧']);
});

test('an author’s reading is cut into sentences where the lead has as many, and is whole where it has not', () => {
  const lead = '請求書は二階です。右へどうぞ。';
  const units = (reading: string) => spokenUnits({ title: '題', phrasings: ['題'], lead, reading }, 'ja');
  expect(units('セイキュウショワ ニカイデス。ミギエ ドウゾ。').slice(0, 2)).toEqual([
    { text: '請求書は二階です。', written: 'セイキュウショワ ニカイデス。' },
    { text: '右へどうぞ。', written: 'ミギエ ドウゾ。' },
  ]);
  expect(units('ミギノ ニカイ').slice(0, 1)).toEqual([{ text: lead, written: 'ミギノ ニカイ' }]);
});

test('a sign that is a word is said as what it means, and one that is a code as it is', () => {
  const signs = [{ painted: '北门', name: { 'zh-CN': '北门', en: 'North gate' } }];
  const said = (sign: string) =>
    spokenUnits({ ...text, place: { sign, where: 'Ground floor' } }, 'en', signs).map((unit) => unit.text);
  expect(said('北门')).toContain('North gate');
  expect(said('北门')).not.toContain('北门');
  expect(said('C6')).toContain('C6');
});

test('a sentence that stands twice is one', () => {
  const texts = spokenUnits({ ...text, more: text.lead }, 'zh-CN').map((unit) => unit.text);
  expect(texts.filter((one) => one === text.lead)).toHaveLength(1);
});

test('marks of strong words and items are no part of what is said', () => {
  const more = '**超市** 八点半开门。\n- 从地铁通道进。\n1. 向右走。';
  const texts = spokenUnits({ ...text, more }, 'zh-CN').map((unit) => unit.text);
  expect(texts).toEqual(expect.arrayContaining(['超市 八点半开门。', '从地铁通道进。', '向右走。']));
});
