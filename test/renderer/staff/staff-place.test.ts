import { expect, test } from 'vitest';
import { keepOnTheWay } from '#renderer/kept.tsx';
import { keptNameOf, type StaffPlace, stepBack, stepsToDesk } from '#renderer/staff/staff-place.ts';

const kept = keepOnTheWay();

/** What a place keeps, once somebody has come to it. */
function at(place: StaffPlace) {
  const steps = stepsToDesk(place);
  kept.backTo(steps);
  return kept.of(steps, keptNameOf(place) ?? '');
}

const list: StaffPlace = { at: 'closures', containing: '' };
const found: StaffPlace = { at: 'closures', containing: '电梯' };
const row: StaffPlace = {
  at: 'closure',
  containing: '电梯',
  thing: {
    of: 'place',
    id: 'lift-1',
    icon: 'lift',
    name: { 'zh-CN': '一号电梯' },
    floor: null,
    sign: null,
    closed: null,
  },
};

test('a list of the desk is as it was left when staff come back from a row, and begins anew when they come to it again', () => {
  at(list).set('list', 3);
  at(found).set('list', 1);
  at(row).set('list', 2);
  expect(at(stepBack(row)).get('list')).toBe(1);
  expect(at(list).get('list')).toBe(3);
  expect(at(found).get('list')).toBeUndefined();
  at({ at: 'desk' });
  expect(at(list).get('list')).toBeUndefined();
});

test('what contains other words is another list', () => {
  at(found).set('list', 1);
  expect(at({ at: 'closures', containing: '洗手间' }).get('list')).toBeUndefined();
});

test('every room is one step from where the desk begins, and what is opened there further', () => {
  expect(stepsToDesk({ at: 'desk' })).toBe(0);
  expect(stepsToDesk({ at: 'questions' })).toBe(1);
  expect(stepsToDesk({ at: 'readings', containing: '' })).toBe(2);
  expect(stepsToDesk(row)).toBe(3);
});
