import { expect, test } from 'vitest';
import { differencesOf } from '#core/answering/differences.ts';

test('titles are told apart by the words between what they share', () => {
  expect(differencesOf(['身份证丢了怎么补办', '身份证到期怎么补办'], 'zh-CN')).toEqual(['丢了', '到期']);
  expect(differencesOf(['Replace a lost ID card', 'Replace an expired ID card'], 'en')).toEqual(['lost', 'expired']);
  expect(differencesOf(['Renew a residence permit', 'Extend a residence permit'], 'en')).toEqual(['Renew', 'Extend']);
});

test('a word is never cut: 身份证 and 居住证 share no 证', () => {
  const lines = differencesOf(['身份证丢了怎么补办', '居住证丢了怎么补办'], 'zh-CN');
  expect(lines).toEqual(['身份证', '居住证']);
});

test('debris of grammar is no difference', () => {
  expect(differencesOf(['How much is parking?', 'Is parking free?'], 'en')).toEqual(['', '']);
  expect(differencesOf(['Where is the parking?', 'How is the parking?'], 'en')).toEqual(['', '']);
  expect(differencesOf(['Apply for a residence permit', 'Renew a residence permit'], 'en')).toEqual(['', '']);
});

test('a title that is part of another is told by no line, and neither is the other', () => {
  expect(differencesOf(['停车收费', '停车收费减免'], 'zh-CN')).toEqual(['', '']);
});

test('one title alone has nothing to be told from', () => {
  expect(differencesOf(['停车收费'], 'zh-CN')).toEqual(['']);
  expect(differencesOf([], 'zh-CN')).toEqual([]);
});

test('titles that share neither beginning nor end say all there is to say themselves', () => {
  expect(differencesOf(['社保卡丢了怎么补办', '医保报销'], 'zh-CN')).toEqual(['', '']);
});

test('Japanese and Korean titles that differ from their first word on keep their particles to themselves', () => {
  expect(differencesOf(['대표 유물은 어디에 있나요', '기념품점은 어디에 있나요'], 'ko')).toEqual(['', '']);
  expect(differencesOf(['ロッカーはどこにありますか', '授乳室はどこにありますか'], 'ja')).toEqual(['', '']);
});
