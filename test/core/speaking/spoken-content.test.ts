import { expect, test } from 'vitest';
import { createSpokenContent } from '#core/speaking/spoken-content.ts';
import { testVenue } from '#test/support/venue.ts';

const venue = testVenue();
const [entry] = venue.entries;
const lead = entry?.texts['zh-CN'].lead ?? '';

test('every sentence of an approved answer is known in its language, and nothing else is', () => {
  const content = createSpokenContent(venue);
  expect(content.isApproved(lead, 'zh-CN')).toBe(true);
  expect(content.isApproved(lead, 'ko')).toBe(false);
  expect(content.isApproved('我的身份证丢了。', 'zh-CN')).toBe(false);
});

test('an answer is read from its lead on, as staff have written it to be said', () => {
  if (!entry) throw new Error('The venue has no entries.');
  const said = { ...entry.texts['zh-CN'], reading: 'ni3 hao3' };
  const content = createSpokenContent({ ...venue, entries: [{ ...entry, texts: { 'zh-CN': said } }] });
  expect(content.readEntry(entry.id, 'zh-CN')?.parts[0]).toEqual({ text: lead, reading: 'ni3 hao3' });
  expect(content.readEntry(entry.id, 'ko')?.language).toBe('zh-CN');
  expect(content.readingOf(lead, 'zh-CN')).toBe('ni3 hao3');
  expect(content.readEntry('nothing', 'zh-CN')).toBeNull();
});
