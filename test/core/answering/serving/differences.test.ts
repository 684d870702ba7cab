import { expect, test } from 'vitest';
import { differencesOf } from '#core/answering/serving/differences.ts';

test('titles are told apart by the words between what they share', () => {
  expect(differencesOf(['身份证丢了怎么办', '身份证到期怎么办'])).toEqual(['丢了', '到期']);
  expect(differencesOf(['Lost ID card', 'Expired ID card'])).toEqual(['Lost', 'Expired']);
});

test('a title that is part of the other has no words of its own', () => {
  expect(differencesOf(['停车收费', '停车收费减免'])).toEqual(['', '减免']);
});

test('one title alone has nothing to be told from', () => {
  expect(differencesOf(['停车收费'])).toEqual(['']);
  expect(differencesOf([])).toEqual([]);
});

test('titles that share neither beginning nor end say all there is to say themselves', () => {
  expect(differencesOf(['社保卡丢了怎么补办', '医保报销'])).toEqual(['', '']);
});
