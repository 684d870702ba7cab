import { expect, test } from 'vitest';
import { lexiconOf } from '#core/answering/text/lexicon/language-lexicon.ts';
import { createLexicon } from '#core/answering/text/lexicon/lexicon.ts';
import { groupsOf } from '#core/answering/text/lexicon/word-groups.ts';

test('the longest known word counts, and the things inside it as well', () => {
  const lexicon = createLexicon(groupsOf(['停车 泊车', '停车费 停车收费'], 'thing'));
  expect(lexicon.spansIn('交停车费')).toEqual([
    { start: 1, end: 4, sense: '=停车费', part: 'thing', inner: ['=停车'] },
  ]);
});

test('a misheard word of three characters or more is still known by its sound', () => {
  const lexicon = createLexicon(groupsOf(['身份证 身份证件', '护照'], 'thing'));
  expect(lexicon.spansIn('深份证')).toMatchObject([{ start: 0, end: 3, sense: '=身份证' }]);
  expect(lexicon.spansIn('深分正')).toEqual([]);
  expect(lexicon.spansIn('户照')).toEqual([]);
});

test('Latin words are known whole only', () => {
  const lexicon = createLexicon(groupsOf(['pay paid apple_pay'], 'action'));
  expect(lexicon.spansIn('payment')).toEqual([]);
  expect(lexicon.spansIn('use apple pay here')).toMatchObject([{ start: 4, end: 13 }]);
});

test("a venue's own words win over those of the language", () => {
  const lexicon = lexiconOf('zh-CN', [['小蓝卡', '社保卡']]);
  expect(lexicon.spansIn('社保卡')).toMatchObject([{ sense: '=小蓝卡', part: 'thing' }]);
});

test.each([
  ['啥辰光打烊', '几时关门'],
  ['门票几钿', '门票多少钱'],
  ['洗手间喺边度', '洗手间在哪里'],
  ['细路仔要唔要钱', '小孩多少钱'],
  ['身份证打脱了', '身份证丢了'],
  ['收摊没得', '关门没得'],
  ['可唔可以影相', '可不可以拍照'],
])('what a region says has the senses of what is written: %s', (said, written) => {
  const { spansIn } = lexiconOf('zh-CN', []);
  const telling = (text: string) =>
    spansIn(text)
      .filter(({ part }) => part !== 'filler')
      .map(({ sense }) => sense);
  expect(telling(said)).toEqual(telling(written));
});

test('fillers and what somebody corrects himself with are light', () => {
  const { partOf } = lexiconOf('zh-CN', []);
  for (const word of ['那个啥', '就是', '不对不对', '哦不', '唔该', '嘅', '侬', '伐'])
    expect(partOf(word)).toBe('filler');
});
