import { expect, test } from 'vitest';
import { positionIn } from '#renderer/staff/console/files/position.ts';

test('a spot on the earth is two numbers, longitude first, however they are parted', () => {
  for (const words of ['116.39 39.90', ' 116.39，39.90 ', '116.39, 39.9', '116.39、39.9'])
    expect(positionIn(words)).toEqual({ longitude: 116.39, latitude: 39.9 });
  expect(positionIn('-70 -33.5')).toEqual({ longitude: -70, latitude: -33.5 });
});

test('what is no spot, or lies beyond where maps go, is none', () => {
  for (const words of ['', '116.39', '116.39 39.9 1', '北京', '181 0', '0 86', 'NaN NaN'])
    expect(positionIn(words)).toBeNull();
});
