import { expect, test } from 'vitest';
import { sayInChinese } from '#renderer/components/say-in-chinese.ts';

test('a passer-by is asked to say name, address, floor and what is nearest', () => {
  const where = { name: '示例纪念馆', address: '示例市示例区河港路 6 号', floor: '一楼', near: '讲解集合点' };
  expect(sayInChinese(where)).toBe('请帮我说：我在示例纪念馆，示例市示例区河港路 6 号，一楼，讲解集合点旁边。');
});

test('what is not known is left out', () => {
  expect(sayInChinese({ name: '示例纪念馆', address: undefined, floor: null, near: null })).toBe(
    '请帮我说：我在示例纪念馆。',
  );
});
