import { expect, test } from 'vitest';
import { maxPhrasings } from '#contract/entry.ts';
import { withPhrasing } from '#core/content/with-phrasing.ts';
import { testVenue } from '#test/support/venue.ts';

const phrasingsIn = (content: ReturnType<typeof testVenue>) =>
  content.entries.find(({ id }) => id === 'id-card-lost')?.texts['zh-CN'].phrasings ?? [];

test('the entry has the phrasing last, once, and the content it came from is as it was', () => {
  const before = testVenue();
  const once = withPhrasing(before, 'id-card-lost', 'zh-CN', '证件找不着了');
  expect(phrasingsIn(once).at(-1)).toBe('证件找不着了');
  expect(phrasingsIn(before)).not.toContain('证件找不着了');
  expect(phrasingsIn(withPhrasing(once, 'id-card-lost', 'zh-CN', '证件找不着了'))).toEqual(phrasingsIn(once));
});

test('a language that the entry has no text in stays without one', () => {
  const before = testVenue();
  expect(withPhrasing(before, 'id-card-lost', 'ko', '신분증')).toEqual(before);
  expect(withPhrasing(before, 'no-such-entry', 'zh-CN', '没有')).toEqual(before);
});

test('an entry has never more phrasings than one may have', () => {
  let content = testVenue();
  for (let number = 0; number < maxPhrasings + 5; number++)
    content = withPhrasing(content, 'id-card-lost', 'zh-CN', `问法 ${number}`);
  expect(phrasingsIn(content)).toHaveLength(maxPhrasings);
  expect(phrasingsIn(content).at(-1)).toBe(`问法 ${maxPhrasings + 4}`);
});
