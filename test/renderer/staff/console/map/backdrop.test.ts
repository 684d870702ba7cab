import { expect, test } from 'vitest';
import { type Backdrops, backdropOf, withBackdrop } from '#renderer/staff/console/map/backdrop.ts';

const [ground, upper] = [backdropOf('Z3JvdW5k'), backdropOf('dXBwZXI=')];
const both: Backdrops = new Map([
  ['floor/f1', ground],
  ['floor/f2', upper],
]);

test('a picture comes under the plan as data of the page, and is seen', () => {
  expect(ground).toEqual({ source: 'data:image/webp;base64,Z3JvdW5k', isShown: true });
});

test('each floor has its own picture, and another one takes its place', () => {
  const first = withBackdrop(new Map(), 'floor/f1', upper);
  expect(withBackdrop(withBackdrop(first, 'floor/f2', upper), 'floor/f1', ground)).toEqual(both);
});

test('a picture that is not shown stays there, and one that is taken away leaves those of other floors', () => {
  const hidden = { ...ground, isShown: false };
  expect(withBackdrop(both, 'floor/f1', hidden).get('floor/f1')).toEqual(hidden);
  expect(withBackdrop(both, 'floor/f1', null)).toEqual(new Map([['floor/f2', upper]]));
  expect(both.get('floor/f1')).toEqual(ground);
});
