import { expect, test } from 'vitest';
import { keepOnTheWay } from '#renderer/kept.tsx';

test('what was left on a screen is there when the visitor comes back to it', () => {
  const kept = keepOnTheWay();
  kept.of(1, 'category').set('list', 2);
  kept.backTo(2);
  kept.of(2, 'answer').set('list', 1);
  kept.backTo(1);
  expect(kept.of(1, 'category').get('list')).toBe(2);
});

test('whoever goes to a screen again, and not back to it, begins anew', () => {
  const kept = keepOnTheWay();
  kept.of(1, 'category').set('list', 2);
  kept.backTo(0);
  expect(kept.of(1, 'category').get('list')).toBeUndefined();
});

test('another screen in the same place of the way, and another list of the same screen, have nothing of it', () => {
  const kept = keepOnTheWay();
  kept.of(1, 'finder').set('list 1', 2);
  expect(kept.of(1, 'category').get('list 1')).toBeUndefined();
  expect(kept.of(1, 'finder').get('list 2')).toBeUndefined();
});

test('a list that is opened anew from its own screen is forgotten by itself', () => {
  const kept = keepOnTheWay();
  const home = kept.of(0, 'home');
  home.set('list', 1);
  home.set('directory', 6);
  home.forget('list');
  expect([home.get('list'), home.get('directory')]).toEqual([undefined, 6]);
});

test('another visit has nothing of it', () => {
  keepOnTheWay().of(0, 'home').set('list', 1);
  expect(keepOnTheWay().of(0, 'home').get('list')).toBeUndefined();
});
