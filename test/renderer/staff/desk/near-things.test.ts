import { expect, test } from 'vitest';
import { closableThings } from '#renderer/staff/closable-things.ts';
import { nearThings } from '#renderer/staff/desk/near-things.ts';
import { sampleVenue } from '#test/support/fixtures/sample-venue.ts';

const { places, guide } = sampleVenue('mall');
const passages = (guide?.passages ?? []).map((passage) => ({ ...passage, by: 'lift' as const }));
const near = (closed: Parameters<typeof closableThings>[0]['closed'], toiletIds: readonly string[]) =>
  nearThings(closableThings({ passages, closed }, places), toiletIds).map(({ id }) => id);
const toilets = places.flatMap(({ id, name }) => (/洗手间|卫生间/.test(name['zh-CN'] ?? '') ? [id] : []));

test('lifts and stairs stand at hand, then the toilets in the order in which they were found', () => {
  expect(near([], toilets)).toEqual([...passages.map(({ id }) => id), ...toilets].slice(0, 8));
});

test('what is closed stands first, whatever it is, and once', () => {
  const [toilet = ''] = toilets;
  const closed = ['bookshop', toilet].map((id) => ({
    of: 'place' as const,
    id,
    reason: 'repair' as const,
    until: null,
  }));
  const ids = near(closed, toilets);
  expect(new Set(ids.slice(0, 2))).toEqual(new Set(['bookshop', toilet]));
  expect(ids.filter((id) => id === toilet)).toHaveLength(1);
  expect(ids.length).toBeLessThanOrEqual(8);
});
