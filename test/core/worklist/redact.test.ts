import { expect, test } from 'vitest';
import { redact } from '#core/worklist/redact.ts';

test('numbers of papers, cards, telephones and cars are taken out', () => {
  expect(redact('我的身份证11010519491231002X丢了')).toBe('我的身份证[id]丢了');
  expect(redact('手机号13800138000换了怎么改')).toBe('手机号[phone]换了怎么改');
  expect(redact('卡号6222 0200 1234 5678 901里的钱')).toBe('卡号[card]里的钱');
  expect(redact('车牌京A12345违章')).toBe('车牌[plate]违章');
  expect(redact('绿牌粤B·D12345在哪停')).toBe('绿牌[plate]在哪停');
  expect(redact('write to someone@example.org')).toBe('write to [mail]');
});

test('names are taken out where the words around them tell', () => {
  expect(redact('我叫王小明，证丢了')).toBe('我叫[name]，证丢了'.normalize('NFKC'));
  expect(redact('my name is Alice Smith and I lost my card')).toBe('my name is [name] and I lost my card');
  expect(redact('找一下张先生')).toContain('张');
  expect(redact('张先生在吗')).toBe('[name]在吗');
});

test('what is no secret stays', () => {
  for (const text of [
    '65岁以上老人卡怎么办',
    '2026年还办吗',
    '周1上班吗',
    '我是学生有优惠吗',
    '电动车12800元的怎么上牌',
  ]) {
    expect(redact(text)).toBe(text);
  }
});
