import fc from 'fast-check';
import { expect, test } from 'vitest';
import { batchLimits, batchSchema } from '#contract/upstream/sync.ts';
import { type SentFact, writeBatch } from '#core/upstream/events.ts';
import { readByOthers } from '#test/support/fixtures/foreign-reader.ts';

const terminal = '0b8f4c1e-2f0e-4c39-9a3a-2f5f1f0d8a11';
const fact = (changed: Partial<SentFact> = {}): SentFact => ({
  boot: 3,
  bootId: '5d1e0a54-6a55-4f7f-8a0e-0e6c7e1b2a33',
  sequence: 7,
  first: null,
  atMs: Date.UTC(2026, 10, 23),
  type: 'answer.given',
  version: 1,
  fields: { entryId: 'toilets', language: 'zh-CN', via: 'typed' },
  ...changed,
});

const anyFact = fc.record({
  boot: fc.integer({ min: 1, max: 2_147_483_647 }),
  sequence: fc.integer({ min: 1, max: 999_999_999 }),
  atMs: fc.integer({ min: -9e15, max: 9e15 }),
  text: fc.string({ unit: 'binary', maxLength: 40 }),
});

test('whatever clocks and words do, another program and the hub take what is sent', () => {
  fc.assert(
    fc.property(fc.array(anyFact, { minLength: 1, maxLength: 20 }), (some) => {
      const facts = some.map(({ text, ...place }) => fact({ ...place, fields: { text } }));
      const { json, facts: sent } = writeBatch(terminal, facts);
      expect(readByOthers(json)).toHaveLength(sent.length);
      expect(batchSchema.safeParse(JSON.parse(json)).error).toBeUndefined();
    }),
  );
});

test('another program refuses an event without its source: it does look at what it reads', () => {
  const { json } = writeBatch(terminal, [fact()]);
  expect(() => readByOthers(json.replace('"source"', '"sauce"'))).toThrow();
});

test('a batch has no more events than fit, nor more bytes, and always one', () => {
  const many = Array.from({ length: 700 }, (_, at) => fact({ sequence: at + 1 }));
  expect(writeBatch(terminal, many).facts).toHaveLength(batchLimits.events);
  const long = many.map((one) => ({ ...one, fields: { text: 'x'.repeat(5000) } }));
  const { json, facts } = writeBatch(terminal, long);
  expect(Buffer.byteLength(json)).toBeLessThanOrEqual(batchLimits.bytes);
  expect(facts.length).toBeGreaterThan(90);
  expect(writeBatch(terminal, [fact({ fields: { text: 'x'.repeat(600_000) } })]).facts).toHaveLength(1);
});
