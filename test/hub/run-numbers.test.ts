import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FactEvent, writeSequence } from '#contract/upstream/sync.ts';
import { emptyRun, type Runs, runKeyOf, runsOf, takeEvents } from '#hub/ingest/run-numbers.ts';

const names = [
  { boot: 1, bootid: 'one' },
  { boot: 2, bootid: 'two' },
] as const;

const event = (run: number, last: number, first: number | null): FactEvent => ({
  specversion: '1.0',
  id: 'any',
  source: 'urn:uuid:0b8f4c1e-2f0e-4c39-9a3a-2f5f1f0d8a11',
  type: 'org.yingbin.staff.called',
  time: '2026-11-30T00:00:00.000Z',
  datacontenttype: 'application/json',
  dataschema: 'urn:yingbin:fact:staff.called:1',
  ...(names[run] ?? names[0]),
  sequence: writeSequence(last),
  ...(first === null ? {} : { firstsequence: writeSequence(first) }),
  data: {},
});

/** Facts that follow one another, in stretches that repeat, overlap, go back and change the run, and ranges between them. */
const stretches = fc.array(
  fc.record({
    run: fc.nat(1),
    from: fc.integer({ min: 1, max: 30 }),
    count: fc.integer({ min: 1, max: 9 }),
    isRange: fc.boolean(),
  }),
  { maxLength: 20 },
);

const freshRuns = (): Runs => new Map(runsOf(names).map((name) => [runKeyOf(name), emptyRun(name.boot, name.bootId)]));

test('a batch is taken as its events would be one by one, whatever follows what', () => {
  fc.assert(
    fc.property(stretches, (some) => {
      const events = some.flatMap(({ run, from, count, isRange }) =>
        isRange
          ? [event(run, from + count - 1, from)]
          : Array.from({ length: count }, (_, at) => event(run, from + at, null)),
      );
      const [together, alone] = [freshRuns(), freshRuns()];
      const fresh = takeEvents(together, events);
      expect(fresh).toEqual(events.filter((one) => takeEvents(alone, [one]).length > 0));
      expect(together).toEqual(alone);
      const facts = fresh.filter(({ firstsequence }) => firstsequence === undefined);
      expect(new Set(facts.map(({ bootid, sequence }) => `${bootid} ${sequence}`)).size).toBe(facts.length);
    }),
  );
});

test('the runs of a batch are named once, in whatever order their events stand', () => {
  const events = [0, 0, 1, 0, 1, 1].map((run, at) => event(run, at + 1, null));
  expect(runsOf(events)).toEqual([
    { boot: 1, bootId: 'one' },
    { boot: 2, bootId: 'two' },
  ]);
});
