import { expect, test } from 'vitest';
import { analyse } from '#core/answering/text/analyse.ts';
import { lexiconOf } from '#core/answering/text/lexicon/language-lexicon.ts';
import { normalise } from '#core/answering/text/normalise.ts';
import { fields } from '#core/answering/text/tokens.ts';

const segmenter = { cut: (text: string) => [text], eachWord: () => undefined };

function termsOf(text: string, language: 'ja' | 'ko'): readonly string[][] {
  const lexicon = lexiconOf(language, []);
  const tokens = analyse(normalise(text, language), language, { segmenter, lexicon });
  return fields.map((field) => tokens[field].map(({ text: term }) => term));
}

test('what politeness adds to a Japanese question changes nothing in any view', () => {
  const plain = termsOf('転入届の期限', 'ja');
  for (const polite of [
    '転入届の期限を教えてください',
    '転入届の期限について知りたい',
    'すみません、転入届の期限をお伺いいたします',
    '転入届の期限について詳しくお願いします',
  ]) {
    expect(termsOf(polite, 'ja'), polite).toEqual(plain);
  }
});

test('a Japanese question of nothing but politeness still has something to be found by', () => {
  for (const text of ['教えてください', 'お願いします', 'はい']) expect(termsOf(text, 'ja')[0], text).not.toEqual([]);
});

test('a filler of one character inside a word stays', () => {
  expect(termsOf('国際の時計', 'ja')[0]).toEqual(['国', '際', '時', '計']);
});

test('asking words of a Japanese question are light, its matter is not', () => {
  const { unit } = analyse('届出の方法', 'ja', { segmenter, lexicon: lexiconOf('ja', []) });
  expect(unit.filter(({ part }) => part === 'plain').map(({ text }) => text)).toEqual(['届', '出']);
});

test('a Japanese word is not known by how Chinese would say it', () => {
  const { spansIn } = lexiconOf('ja', [['住民票']]);
  expect(spansIn('住民飄')).toEqual([]);
  expect(spansIn('住民票')).toMatchObject([{ part: 'thing' }]);
});

test('particles, polite endings and fillers of a Korean question do not count as its words', () => {
  const plain = termsOf('여권 신청', 'ko');
  for (const polite of ['여권을 신청하고 싶습니다', '여권 신청 좀 부탁드려요', '제가 여권을 신청하려고 합니다']) {
    expect(termsOf(polite, 'ko')[1]?.slice(0, 1), polite).toEqual(plain[1]?.slice(0, 1));
    expect(termsOf(polite, 'ko')[1]?.length, polite).toBe(2);
  }
});
