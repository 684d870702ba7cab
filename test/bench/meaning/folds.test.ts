import { expect, test } from 'vitest';
import { isStranger, readMatters } from '#bench/matters/matters.ts';
import { readSayings } from '#bench/matters/sayings.ts';
import { foldsOf } from '#bench/meaning/folds.ts';

const matters = readMatters();
const { sayings } = readSayings();
const folds = foldsOf(matters, sayings, 'en');

test('whatever a pack asks or has for an entry, its model has not learned', () => {
  for (const { packs, ...learned } of folds) {
    const known = new Set([
      ...learned.matters.map(({ title }) => title.en),
      ...learned.sayings.map(({ text }) => text),
    ]);
    const asked = packs.flatMap(({ queries }) => queries.map(({ text }) => text));
    const written = packs.flatMap(({ entries }) => entries.flatMap(({ similar = [] }) => similar));
    expect([...asked, ...written].filter((text) => known.has(text))).toEqual([]);
  }
});

test('every pack asks for matters that its model knows and for some that it has never met', () => {
  for (const { packs, ...learned } of folds) {
    const known = new Set(learned.matters.map(({ id }) => id));
    for (const { entries } of packs) {
      const unknown = entries.filter(({ id }) => !known.has(id)).length;
      expect(unknown).toBeGreaterThan(entries.length / 4);
      expect(unknown).toBeLessThan((3 * entries.length) / 4);
    }
  }
});

test('what is only measured is in no fold', () => {
  const measured = new Set(matters.filter(({ half }) => half === 'test').map(({ id }) => id));
  const used = folds.flatMap(({ packs, ...learned }) => [
    ...learned.matters.map(({ id }) => id),
    ...packs.flatMap(({ entries }) => entries.map(({ id }) => id)),
  ]);
  expect(used.filter((id) => measured.has(id))).toEqual([]);
});

test('a hand that is only measured is in no fold', () => {
  expect(
    foldsOf(
      matters,
      sayings.filter(({ hand }) => !isStranger(hand)),
      'en',
    ),
  ).toEqual(folds);
});

test('a question that is answered elsewhere in the pack is no near-miss', () => {
  for (const { packs } of folds)
    for (const { entries, queries } of packs) {
      const ids = new Set(entries.map(({ id }) => id));
      const isTrue = queries.every(({ gold, kind }) => (kind === 'ood_near') === (gold.length === 0));
      expect(isTrue && queries.every(({ gold }) => gold.every((id) => ids.has(id)))).toBe(true);
    }
});
