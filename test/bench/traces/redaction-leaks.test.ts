import { expect, test } from 'vitest';
import { isShown, leakedByRedaction } from '#bench/traces/redaction-leaks.ts';
import { redact } from '#core/worklist/redact.ts';

test('of 300 sayings with something personal none shows any of it, and nine of ten harmless questions stay', async () => {
  const found = await leakedByRedaction();
  expect(found.planted).toBeGreaterThanOrEqual(300);
  expect(found.leakedTexts).toEqual([]);
  expect(found.leaked).toBe(0);
  expect(found.harmless).toBeGreaterThanOrEqual(300);
  expect(found.harmlessKept / found.harmless).toBeGreaterThanOrEqual(0.9);
});

test('a piece of something personal that still stands is seen', () => {
  expect(isShown('牛丽娟', '我叫[…]丽娟,证丢了')).toBe(true);
  expect(isShown('139 1234 5678', '打[…] 5678没人接')).toBe(true);
  expect(isShown('John Smith', 'I am […] smith')).toBe(true);
  expect(isShown('John Smith', 'I am […]')).toBe(false);
  expect(isShown('王', '[…]女士')).toBe(false);
});

test('where nothing but the shape is known, words that nobody knows go too', () => {
  const knowsNothing = { knows: () => false, isEnding: () => false };
  expect(redact('驾照丢了', 'zh-CN', knowsNothing)).not.toContain('驾照');
});
