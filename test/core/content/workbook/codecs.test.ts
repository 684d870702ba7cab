import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kinds, lines, pairs } from '#core/content/workbook/codecs.ts';

/** What a text of a venue may be: something, and no spaces at its ends. */
const someText = fc
  .string({ minLength: 1, maxLength: 12 })
  .filter((text) => text.trim() === text && !/[\r\t\f\v]/.test(text));

test('lines come back, also those with breaks, bars and backslashes in them', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(someText, fc.constantFrom('a\nb', 'a｜b', 'a\\', '\\n')), { minLength: 1 }),
      (texts) => {
        expect(lines.read(lines.write(texts))).toEqual(texts);
      },
    ),
  );
});

test('steps come back with their notes', () => {
  const steps = pairs('title', 'note');
  const step = fc.record(
    { title: fc.oneof(someText, fc.constant('a｜b')), note: someText },
    { requiredKeys: ['title'] },
  );
  fc.assert(
    fc.property(fc.array(step, { minLength: 1 }), (list) => void expect(steps.read(steps.write(list))).toEqual(list)),
  );
  expect(steps.read('取号\n 窗口办理 ｜ 本人到场 ')).toEqual([
    { title: '取号' },
    { title: '窗口办理', note: '本人到场' },
  ]);
});

test('a kind is written with the id of what it is about', () => {
  const actions = kinds('kind', { 'show-place': 'placeId' });
  for (const action of [{ kind: 'call-staff' }, { kind: 'show-place', placeId: 'toilet' }]) {
    expect(actions.read(actions.write(action))).toEqual(action);
  }
  expect(actions.read('show-place')).toEqual({ kind: 'show-place', placeId: undefined });
});
