import fc from 'fast-check';
import { expect, test } from 'vitest';
import { back, goTo, here, home, type Location, startOfTrail, type Trail } from '#core/visit/location.ts';

const locations = fc.oneof(
  fc.constantFrom<Location>(
    home,
    { kind: 'plain', screen: 'type' },
    { kind: 'plain', screen: 'language' },
    { kind: 'plain', screen: 'sound' },
  ),
  fc.constantFrom('a', 'b').map((categoryId): Location => ({ kind: 'category', categoryId })),
  fc.constantFrom('x', 'y').map((entryId): Location => ({ kind: 'answer', asked: null, entryId, mark: null })),
);
const steps = fc.array(fc.oneof(locations, fc.constant('back' as const)), { maxLength: 60 });

const walk = (way: readonly (Location | 'back')[]): Trail =>
  way.reduce<Trail>((trail, step) => (step === 'back' ? back(trail) : goTo(trail, step)), startOfTrail);

test('whatever is pressed, the way home is at most nineteen steps', () => {
  fc.assert(
    fc.property(steps, (way) => {
      let trail = walk(way);
      for (let step = 0; step < 19; step += 1) trail = back(trail);
      expect(here(trail)).toEqual(home);
    }),
  );
});

test('back undoes a step to a page that is not a sheet', () => {
  fc.assert(
    fc.property(steps, (way) => {
      const before = goTo(walk(way), { kind: 'category', categoryId: 'here' });
      const after = goTo(before, { kind: 'answer', asked: null, entryId: 'there', mark: null });
      expect(here(back(after))).toEqual(here(before));
    }),
  );
});

test('a sheet never lies on another sheet', () => {
  fc.assert(
    fc.property(steps, (way) => {
      const isSheet = (place: Location) =>
        place.kind === 'plain' && (place.screen === 'language' || place.screen === 'sound');
      const trail = walk(way);
      expect(trail.some((place, at) => isSheet(place) && at < trail.length - 1)).toBe(false);
    }),
  );
});
