import { expect, test } from 'vitest';
import { hasSurname, maskedName } from '#core/checkin/person-name.ts';

test.each([
  ['张建华', '张*华'],
  ['张三', '张*'],
  ['欧阳娜娜', '欧*娜'],
  ['山田 太郎', '山* 太*'],
  ['김철수', '김*수'],
  ['John Smith', 'J* S*'],
  ['Smith', 'S*'],
])('%s is shown as %s', (name, shown) => {
  expect(maskedName(name)).toBe(shown);
});

test.each([
  ['张建华', '张', true],
  ['欧阳娜娜', '欧阳', true],
  ['张建华', '张建华', true],
  ['张建华', '建', false],
  ['山田 太郎', '山田', true],
  ['山田 太郎', '山田太郎', true],
  ['山田 太郎', '太', false],
  ['김철수', '김', true],
  ['John Smith', 'smith', true],
  ['John Smith', 'ＳＭＩＴＨ', true],
  ['Anna van der Berg', 'van der Berg', true],
  ['John Smith', 's', false],
  ['John Smith', '', false],
  ['张建华', ' ', false],
])('%s has the surname %s: %s', (name, surname, has) => {
  expect(hasSurname(name, surname)).toBe(has);
});
