import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FieldValue } from '#contract/page/draft-entry.ts';
import { changesBetween, conflictsOf, fieldAt, mergeWords, rebase, withField } from '#core/drafts/fields.ts';

const word = fc.string({ minLength: 1, maxLength: 3 });
const words = fc.uniqueArray(word, { maxLength: 5 });
const keys = ['a', 'b', 'c'] as const;
const leaf: fc.Arbitrary<FieldValue> = fc.oneof(word, words, fc.integer());
const inner = fc.dictionary(fc.constantFrom(...keys), leaf, { minKeys: 1, noNullPrototype: true });
const document: fc.Arbitrary<FieldValue> = fc.dictionary(fc.constantFrom(...keys), fc.oneof(leaf, inner), {
  minKeys: 1,
  noNullPrototype: true,
});

/** The fields of one document put into another, one by one. */
function taken(changes: ReturnType<typeof changesBetween>, into: FieldValue): FieldValue {
  // What is taken away goes first: a field may stand where there was a part with fields.
  const ordered = changes.toSorted((one, other) => Number(one.after !== null) - Number(other.after !== null));
  return ordered.reduce<FieldValue>((now, { path, after }) => withField(now, path, after), into);
}

test('the changes between two documents make the one of the other', () => {
  fc.assert(
    fc.property(document, document, (before, after) => {
      expect(taken(changesBetween(before, after), before)).toEqual(after);
    }),
  );
});

test('a draft that has changed nothing is as in force, whatever comes in force', () => {
  fc.assert(
    fc.property(document, document, (base, live) => {
      const shaped = changesBetween(base, live).every(
        ({ path }) => path.length === 1 || fieldAt(base, path.slice(0, 1)) !== null,
      );
      fc.pre(shaped);
      expect(changesBetween(rebase({ base, value: base }, live).value, live)).toEqual([]);
    }),
  );
});

test('of a field that only the draft has changed, the words of the draft stay', () => {
  const base = { texts: { lead: 'old', title: 'T' } };
  const value = { texts: { lead: 'mine', title: 'T' } };
  const rebased = rebase({ base, value }, { texts: { lead: 'old', title: 'theirs' } });
  expect(rebased.value).toEqual({ texts: { lead: 'mine', title: 'theirs' } });
  expect(conflictsOf(rebased, { texts: { lead: 'old', title: 'theirs' } })).toEqual([]);
});

test('two lists of words lose nothing that either has added, and keep nothing that either has taken', () => {
  fc.assert(
    fc.property(words, words, words, (from, to, now) => {
      const merged = mergeWords(from, to, now);
      const isKept = (each: string) => merged.includes(each);
      expect(to.filter((each) => !from.includes(each)).every(isKept)).toBe(true);
      expect(from.filter((each) => !to.includes(each)).some(isKept)).toBe(false);
      expect(new Set(merged).size).toBe(merged.length);
    }),
  );
});
