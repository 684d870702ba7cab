import { expect, test } from 'vitest';
import { createCatalogue } from '#core/content/catalogue.ts';
import { createWayfinder } from '#core/wayfinding/wayfinder.ts';
import { minutesOfTrail, roomsOf } from '#renderer/guide/trail/trail-rooms.ts';
import { sampleVenue } from '#test/support/fixtures/sample-venue.ts';

const venue = sampleVenue('museum');
const catalogue = createCatalogue({ venue, entries: [] }, () => 0);

test('each trail of the sample is walked from room to room, also without steps, and says how long it takes', () => {
  const ways = createWayfinder(venue, null);
  for (const trail of venue.trails) {
    const rooms = roomsOf(trail, catalogue.face(), catalogue.rooms(trail.exhibitIds));
    expect(rooms.every(({ id }, index) => id !== rooms[index - 1]?.id)).toBe(true);
    for (const isStepFree of [false, true]) {
      const outcome = ways.route({ placeIds: rooms.map(({ id }) => id), isStepFree });
      if (!outcome.ok) throw new Error(`${trail.id}: ${outcome.code}`);
      const arrived = outcome.value.steps.flatMap((step) => (step.kind === 'arrive' ? [step.place.placeId] : []));
      expect(arrived).toEqual(rooms.map(({ id }) => id));
      expect(outcome.value.isStepFree || !isStepFree).toBe(true);
      const minutes = minutesOfTrail(trail, outcome.value.seconds);
      expect(minutes).toBeGreaterThan(trail.exhibitIds.length * trail.minutesEach);
      expect(minutes).toBeLessThan(60);
    }
  }
});
