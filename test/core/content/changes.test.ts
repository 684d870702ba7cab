import { expect, test } from 'vitest';
import type { VenueContent } from '#contract/venue/venue.ts';
import { changesBetween, earlierVersion } from '#core/content/changes.ts';
import { testVenue } from '#test/support/fixtures/venue.ts';

const before = testVenue();

/** What a venue changes of the one of the tests. */
function changesOf(venue: Partial<VenueContent['venue']>) {
  return changesBetween(earlierVersion(before), { ...before, venue: { ...before.venue, ...venue } });
}

test('a version that changes nothing has no number above 0', () => {
  expect(changesOf({}).counts).toEqual({ added: 0, changed: 0, removed: 0, isVenueChanged: false });
});

test('a place more counts as an entry does, by its name, and the venue itself is as it was', () => {
  const [first] = before.venue.places;
  if (!first) throw new Error('the venue has no places');
  const library = { ...first, id: 'library', name: { 'zh-CN': '书屋' } };
  const { counts, differing } = changesOf({ places: [library, ...before.venue.places] });
  expect(counts).toEqual({ added: 1, changed: 0, removed: 0, isVenueChanged: false });
  expect(differing).toEqual([{ title: { 'zh-CN': '书屋' }, state: 'added' }]);
});

test('a category with another name is one that was changed, and a place that is gone one that was removed', () => {
  const [gone, ...places] = before.venue.places;
  const [first, ...others] = before.venue.categories;
  if (!first || !gone) throw new Error('the venue has no categories or no places');
  const { counts, differing } = changesOf({ categories: [{ ...first, name: { 'zh-CN': '办证' } }, ...others], places });
  expect(counts).toEqual({ added: 0, changed: 1, removed: 1, isVenueChanged: false });
  expect(differing.map(({ state }) => state)).toEqual(['changed', 'removed']);
});

test('another greeting is a change of the venue itself, and so are its places in another order', () => {
  const unchanged = { added: 0, changed: 0, removed: 0 };
  expect(changesOf({ greeting: { 'zh-CN': '您好' } }).counts).toEqual({ ...unchanged, isVenueChanged: true });
  const places = before.venue.places.toReversed();
  expect(changesOf({ places }).counts).toEqual({ ...unchanged, isVenueChanged: true });
});
