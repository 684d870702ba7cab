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
  const now = (of = store) => {
    const files = of.read();
    if (!files) throw new Error('Nothing is loaded.');
    return of.withAdded(files);
  };
  const entry = (id: string) => now().content.entries.find((one) => one.id === id);
  const phrasings = (id = 'id-card-lost') => entry(id)?.texts['zh-CN'].phrasings ?? [];
  return { store, now, entry, phrasings, again: () => createContentStore({ db, clock }) };
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

test('a phrasing that staff gave stands after those of the files, once', () => {
  const { store, phrasings } = setup();
  const written = phrasings();
  for (let time = 0; time < 2; time += 1) expect(store.addPhrasing('id-card-lost', 'zh-CN', '证没了')).toBe(true);
  expect(phrasings()).toEqual([...written, '证没了']);
});

test('a phrasing that staff gave outlasts a restart and new files of the venue, but not its entry', () => {
  const { store, again, phrasings, entry } = setup();
  store.addPhrasing('id-card-lost', 'zh-CN', '证没了');
  again().replace({ content: testVenue(), sha256: second });
  expect(phrasings()).toContain('证没了');
  const without = testVenue();
  const others = without.entries.filter(({ id }) => id !== 'id-card-lost');
  store.replace({ content: { ...without, entries: others }, sha256: first });
  expect(entry('id-card-lost')).toBeUndefined();
});

test('another venue has none of the phrasings', () => {
  const { store, phrasings } = setup();
  store.addPhrasing('id-card-lost', 'zh-CN', '证没了');
  store.replace({ content: testVenue({ id: 'other-hall' }), sha256: second });
  expect(phrasings()).not.toContain('证没了');
});

test('an entry that is not there, or not in the language, takes no phrasing', () => {
  const { store } = setup();
  expect(store.addPhrasing('nowhere', 'zh-CN', '证没了')).toBe(false);
  expect(store.addPhrasing('id-card-lost', 'ko', '신분증')).toBe(false);
});

test('an entry with more phrasings than it may have keeps those that staff gave', () => {
  const { store, phrasings } = setup();
  for (let number = 1; number <= 205; number += 1) store.addPhrasing('id-card-lost', 'zh-CN', `证没了${number}`);
  expect(phrasings()).toHaveLength(200);
  expect(phrasings().at(-1)).toBe('证没了205');
});

test('every phrasing makes a new version of the content, a restart does not', () => {
  const { store, now, again } = setup();
  const { version } = now();
  expect(now(again()).version).toBe(version);
  store.addPhrasing('id-card-lost', 'zh-CN', '证没了');
  expect(now().version).not.toBe(version);
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
