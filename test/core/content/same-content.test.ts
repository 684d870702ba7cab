import { expect, test } from 'vitest';
import { isSameContent } from '#core/content/same-content.ts';
import { testVenue } from '#test/support/fixtures/venue.ts';

const open = new AbortController().signal;

test('content that was written down and read again says the same', async () => {
  expect(await isSameContent(testVenue(), JSON.parse(JSON.stringify(testVenue())), open)).toBe(true);
});

test('one letter of an entry, an order, a place or a popular question makes another content', async () => {
  const { venue, entries } = testVenue();
  const [first, ...rest] = entries;
  if (!first) throw new Error('The test venue has no entry.');
  const zh = { ...first.texts['zh-CN'], lead: `${first.texts['zh-CN'].lead}。` };
  const others = [
    { venue, entries: [{ ...first, texts: { ...first.texts, 'zh-CN': zh } }, ...rest] },
    { venue, entries: [...rest, first] },
    { venue, entries: rest },
    { venue: { ...venue, places: venue.places.map((place) => ({ ...place, sign: 'Z9' })) }, entries },
    { venue: { ...venue, popularIds: venue.popularIds.slice(1) }, entries },
  ];
  for (const other of others) expect(await isSameContent(testVenue(), other, open)).toBe(false);
});

test('whoever gives up comparing is told nothing good', async () => {
  expect(await isSameContent(testVenue(), testVenue(), AbortSignal.abort())).toBe(false);
});
