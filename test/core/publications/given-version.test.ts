import { expect, test } from 'vitest';
import { createGivenVersion } from '#core/publications/given-version.ts';
import { createVersions } from '#core/publications/versions.ts';
import { openPublishingTerminal, titledVenue } from '#test/support/fixtures/publications.ts';

/** A terminal's versions beside what its visitors are given, which the test says. */
function setup() {
  const { db, content, publish, publications } = openPublishingTerminal();
  const visitors = { sha256: content.current().sha256, isComing: false };
  const { now, look } = createGivenVersion({
    venueId: 'test-hall',
    versions: createVersions(db),
    given: () => visitors,
  });
  const told = () => {
    look();
    return now.get();
  };
  return { content, publish, publications, visitors, told };
}

test('before anything is published visitors have what the terminal came with', () => {
  expect(setup().told()).toEqual({ given: null, next: null });
});

test('a version that the record says is live is on its way until visitors are given it', async () => {
  const { content, publish, visitors, told } = setup();
  await publish(titledVenue('第一版'));
  visitors.isComing = true;
  expect(told()).toEqual({ given: null, next: { id: 1, version: 1, state: 'coming' } });
  visitors.sha256 = content.current().sha256;
  visitors.isComing = false;
  expect(told()).toEqual({ given: { id: 1, version: 1 }, next: null });
});

test('a version that could not be loaded is kept away, and the one that visitors have is named', async () => {
  const { content, publish, visitors, told } = setup();
  await publish(titledVenue('第一版'));
  visitors.sha256 = content.current().sha256;
  await publish(titledVenue('第二版'));
  expect(told()).toEqual({ given: { id: 1, version: 1 }, next: { id: 2, version: 2, state: 'withheld' } });
});

test('what visitors have bears the number that was live last, though an earlier version says the same', async () => {
  const { content, publish, publications, visitors, told } = setup();
  await publish(titledVenue('第一版'));
  await publish(titledVenue('第二版'));
  await publications.undo(1, 'publisher');
  visitors.sha256 = content.current().sha256;
  expect(told()).toEqual({ given: { id: 3, version: 3 }, next: null });
  await publish(titledVenue('第四版'));
  visitors.isComing = true;
  expect(told()).toEqual({ given: { id: 3, version: 3 }, next: { id: 4, version: 4, state: 'coming' } });
});
