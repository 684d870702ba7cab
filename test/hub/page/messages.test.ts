import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';
import { pageLanguages, pageMessages, wordsIn } from '#hub/page/messages/words.ts';

const textsIn = (language: (typeof pageLanguages)[number]) => Object.entries(pageMessages[language]);

test.each(pageLanguages)('%s has every text, each well-formed and asking for what the Chinese gives', (language) => {
  expect(Object.keys(pageMessages[language]).sort()).toEqual(Object.keys(pageMessages['zh-CN']).sort());
  const base = new Map(textsIn('zh-CN'));
  for (const [key, text] of textsIn(language)) {
    expect(text.trim(), key).not.toBe('');
    expect(() => new IntlMessageFormat(text, language), key).not.toThrow();
    expect([key, [...valuesOf(text)].filter((name) => !valuesOf(base.get(key) ?? '').has(name))]).toEqual([key, []]);
  }
});

test('no text shouts or begs', () => {
  const found = pageLanguages.flatMap((language) =>
    textsIn(language).filter(([, text]) => /[!！]|温馨提示|Oops/u.test(text)),
  );
  expect(found).toEqual([]);
});

test('a moment of today is told by the clock alone, an older one with its day, and what was by how long ago', () => {
  const now = new Date(2026, 10, 23, 10, 24);
  const words = wordsIn('zh-CN', now.getTime());
  expect(words.moment(new Date(2026, 10, 23, 8, 5))).toBe('08:05');
  expect(words.moment(new Date(2026, 10, 20, 8, 5))).toBe('11月20日 08:05');
  expect(words.moment(new Date(2025, 10, 20, 8, 5))).toBe('2025年11月20日 08:05');
  expect(words.ago(new Date(now.getTime() - 12_000))).toBe('12秒前');
  expect(words.ago(new Date(now.getTime() - 3 * 86_400_000))).toBe('3天前');
  // A clock of the database may be a little ahead.
  expect(wordsIn('en', now.getTime()).ago(new Date(now.getTime() + 5000))).toBe('0 sec. ago');
});

/** The names of the values that a text takes. */
function valuesOf(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/\{(\w+)[,}]/g)].map(([, name = '']) => name));
}
