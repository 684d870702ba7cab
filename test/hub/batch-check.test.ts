import fc from 'fast-check';
import { expect, test } from 'vitest';
import { batchLimits, batchSchema } from '#contract/upstream/sync.ts';
import { type SentFact, writeBatch } from '#core/upstream/events.ts';
import { isBatch } from '#hub/ingest/batch-check.ts';

const terminal = crypto.randomUUID();
const sentFact: fc.Arbitrary<SentFact> = fc.record({
  boot: fc.integer({ min: 1, max: 2_147_483_647 }),
  bootId: fc.uuid(),
  sequence: fc.integer({ min: 1, max: 999_999_999 }),
  first: fc.option(fc.integer({ min: 1, max: 999_999_999 })),
  atMs: fc.integer({ min: 0, max: Date.UTC(9999, 11, 31) }),
  type: fc.constantFrom('staff.called', 'answer.given', 'a-later.release'),
  version: fc.integer({ min: 1, max: 999 }),
  fields: fc.dictionary(fc.string(), fc.jsonValue()),
});
const events = fc
  .array(sentFact, { minLength: 1, maxLength: 3 })
  .map((facts) => JSON.parse(writeBatch(terminal, facts).json) as Record<string, unknown>[]);

/** What somebody may put in the place of what belongs there. */
const odd = fc.oneof(
  fc.jsonValue(),
  fc.string({ maxLength: 120 }),
  fc.string({ unit: fc.constantFrom('0', '9', ':', '.', '-', 'Z', 'T', 'a', '\n', '😀'), maxLength: 120 }),
  fc.constantFrom(0, -1, 1.5, 2_147_483_648, '000000000000', '1970-01-01T00:00:00Z', '2038-13-01T00:00:00.000Z', '1.0'),
  fc.constantFrom('org.yingbin.', `org.yingbin.${'a'.repeat(88)}`, `org.yingbin.${'a'.repeat(89)}`, '😀'.repeat(60)),
  fc.constantFrom('2026-02-29T00:00:00Z', '2024-02-29T23:59:59.999Z', '2026-01-01T00:00:00+08:00', '2026-01-01 00:00'),
);

/** Facts as terminals write them, of which one field is another, gone, or new. */
const changed = fc
  .record({
    batch: events,
    at: fc.nat(),
    field: fc.nat(),
    given: odd,
    how: fc.constantFrom('same', 'other', 'gone', 'new'),
  })
  .map(({ batch, at, field, given, how }) => {
    const names = Object.keys(batch[0] ?? {});
    const name = how === 'new' ? `x${field}` : (names[field % names.length] ?? '');
    return batch.map((event, place) => {
      if (how === 'same' || place !== at % batch.length) return event;
      const { [name]: _left, ...others } = event;
      return how === 'gone' ? others : { ...others, [name]: given };
    });
  });

test('the compiled check of a batch answers as the schema of the contract does, whatever somebody sends', () => {
  const seen = { yes: 0, no: 0 };
  fc.assert(
    fc.property(fc.oneof({ weight: 20, arbitrary: changed }, fc.jsonValue()), (document) => {
      const isSound = batchSchema.safeParse(document).success;
      seen[isSound ? 'yes' : 'no'] += 1;
      expect(isBatch(document)).toBe(isSound);
    }),
    { numRuns: 1000 },
  );
  expect(Math.min(seen.yes, seen.no)).toBeGreaterThan(100);
});

test('five hundred events are a batch, and one more is none', () => {
  const [event] = fc.sample(events, 1)[0] ?? [];
  const many = (count: number) => Array.from({ length: count }, () => event);
  expect([isBatch([]), isBatch(many(batchLimits.events)), isBatch(many(batchLimits.events + 1))]).toEqual([
    true,
    true,
    false,
  ]);
});
