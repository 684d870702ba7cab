import { expect, test } from 'vitest';
import { createAlike } from '#core/checkin/alike.ts';

const appointment = {
  ...{ code: '100001', name: '张建华', phoneTail: '0831', day: '2026-11-23', time: '10:30' },
  ...{ service: '身份证补领', place: 'C6', isCancelled: false },
};

test.each([
  [
    [null, null],
    [false, true],
  ],
  [
    [null, 'P7'],
    [false, true],
  ],
  [
    ['P7', 'P8', 'P7'],
    [false, true, true],
  ],
  [
    ['P7', 'P7'],
    [false, false],
  ],
])('of one name and tail, person numbers %j look alike as %j', (numbers, expected) => {
  const isAlike = createAlike();
  expect(numbers.map((personNumber) => isAlike({ ...appointment, personNumber }))).toEqual(expected);
});
