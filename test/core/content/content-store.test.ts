import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { priorThresholds } from '#core/answering/rank/judgement.ts';
import { openContentDatabase } from '#core/content/content-database.ts';
import { createContentStore } from '#core/content/content-store.ts';
import { readSampleVenue, sampleVenueIds } from '#core/content/sample-venues.ts';
import { createTestClock } from '#test/support/fakes/clock.ts';
import { testVenue } from '#test/support/fixtures/venue.ts';

const first = 'a'.repeat(64);
const second = 'b'.repeat(64);

const venues = fileURLToPath(new URL('../../../assets/venues/', import.meta.url));

function setup() {
  const db = openContentDatabase(':memory:');
  const clock = createTestClock();
  const store = createContentStore({ db, clock });
  store.replace({ content: testVenue(), sha256: first });
  return { store, again: () => createContentStore({ db, clock }) };
}

test.each(sampleVenueIds(venues))('all that the sample venue %s says is stored and read again', (id) => {
  const { store } = setup();
  const { content } = readSampleVenue(venues, id);
  store.replace({ content, sha256: second });
  expect(store.read()?.content).toEqual(content);
});

test('of a version that changes a few entries only these are written, and it is read again whole, in its order', () => {
  const { store } = setup();
  const { content } = readSampleVenue(venues, 'hall');
  store.replace({ content, sha256: second });
  const [gone, moved, changed, ...others] = content.entries;
  if (!gone || !moved || !changed) throw new Error('the hall has entries');
  const entries = [...others, { ...changed, checkedOn: '2026-11-30' }, { ...gone, id: 'new-one' }, moved];
  const unchanged = { sha256: second, entries: new Set([...others, moved]) };
  store.replace({ content: { ...content, entries }, sha256: first }, unchanged);
  expect(store.read()).toEqual({ content: { ...content, entries }, sha256: first });
});

test('what was compared with another version than the loaded one is written whole', () => {
  const { store } = setup();
  const { content } = readSampleVenue(venues, 'hall');
  store.replace({ content, sha256: second }, { sha256: second, entries: new Set(content.entries) });
  expect(store.read()?.content).toEqual(content);
});

test('thresholds are found again for the version they were kept for, and for no other', () => {
  const { store, again } = setup();
  const thresholds = { 'zh-CN': { ...priorThresholds, answer: 0.8, origin: 'fitted' } } as const;
  store.thresholds.keep('one', thresholds);
  expect(again().thresholds.of('one')).toEqual(thresholds);
  expect(store.thresholds.of('two')).toEqual({});
  store.thresholds.keep('two', {});
  expect(store.thresholds.of('one')).toEqual({});
});
