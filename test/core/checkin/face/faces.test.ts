import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayAfter } from '#core/hours/local-time.ts';
import { enrolmentOf, liesOnDisk, openTestFaces, secretsIn } from '#test/support/fixtures/faces.ts';
import { temporaryFolder } from '#test/support/folder.ts';

const firstDay = '2026-11-23';
const nothing = () => undefined;

test('a template without a consent that holds is refused by the database itself', () => {
  const { db, faces } = openTestFaces(':memory:');
  const insert = () =>
    db.prepare("INSERT INTO face_template (consent, shot, recognizer, sealed) VALUES (1, 3, 'test', x'00')").run();
  expect(insert).toThrow('nobody has consented');
  faces.enrol({ ...enrolmentOf(1, firstDay, firstDay), templates: [] }, nothing);
  expect(insert).not.toThrow();
  expect(() => db.prepare("UPDATE face_template SET sealed = x'01'").run()).toThrow('not changed');
  expect(() => db.prepare("UPDATE face_consent SET until_day = '2099-01-01'").run()).toThrow('not changed');
  db.prepare('DELETE FROM face_consent').run();
  expect(db.prepare('SELECT count(*) FROM face_template').pluck().get()).toBe(0);
});

test('the day never goes back: what was over stays over, and nothing is kept until a day that was', () => {
  const { db, faces } = openTestFaces(':memory:');
  faces.enrol(enrolmentOf(1, firstDay, firstDay), nothing);
  expect(faces.passTo('2026-11-24', nothing)).toBe(1);
  expect(faces.passTo(firstDay, nothing)).toBe(0);
  expect(faces.isPast(firstDay)).toBe(true);
  expect(() => faces.enrol(enrolmentOf(1, firstDay, firstDay), nothing)).toThrow('nobody has consented');
  expect(() => db.prepare("UPDATE face_day SET latest = ''").run()).toThrow('not to come');
  expect(faces.count()).toBe(0);
});

test('one person is enrolled once: a new enrolment takes the place of the old, whose receipt is worth nothing', () => {
  const { faces } = openTestFaces(':memory:');
  const before = faces.enrol(enrolmentOf(1, firstDay, firstDay), nothing);
  const after = faces.enrol(enrolmentOf(1, firstDay, '2026-12-01'), nothing);
  expect(faces.idOf(before)).toBeNull();
  expect(faces.list()).toMatchObject([{ name: '张*华', until: '2026-12-01', templates: 3, belongsTo: 'person' }]);
  expect(after).toMatch(/^\d{16}$/);
});

test('what cannot be recorded is not enrolled, and not removed', () => {
  const { faces } = openTestFaces(':memory:');
  const fail = () => {
    throw new Error('full');
  };
  expect(() => faces.enrol(enrolmentOf(1, firstDay, firstDay), fail)).toThrow('full');
  expect(faces.count()).toBe(0);
  const id = faces.idOf(faces.enrol(enrolmentOf(1, firstDay, firstDay), nothing)) ?? 0;
  expect(() => faces.remove(id, fail)).toThrow('full');
  expect(faces.count()).toBe(1);
});

const act = fc.oneof(
  fc.record({ kind: fc.constant('enrol' as const), person: fc.nat(3), days: fc.nat(3) }),
  fc.record({ kind: fc.constant('withdraw' as const), person: fc.nat(3) }),
  fc.record({ kind: fc.constant('pass' as const), days: fc.integer({ min: -2, max: 2 }) }),
  fc.record({ kind: fc.constant('restart' as const) }),
  fc.record({ kind: fc.constant('crash' as const) }),
);

type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;

/** A terminal's record and what ought to be held in it. */
function play(file: string) {
  let opened = openTestFaces(file);
  const kept = new Map<number, { receipt: string; until: string }>();
  const everSeen = new Map<string, Buffer>();
  let [day, latest] = [firstDay, firstDay];
  opened.faces.passTo(day, nothing);
  const acts: { readonly [Kind in Act['kind']]: (one: Extract<Act, { kind: Kind }>) => void } = {
    enrol: ({ person, days }) => {
      // A clock that was set back takes nobody in: the database would refuse it.
      if (day < latest) return;
      const until = dayAfter(day, days);
      kept.set(person, { until, receipt: opened.faces.enrol(enrolmentOf(person, day, until), nothing) });
    },
    withdraw: ({ person }) => {
      const id = opened.faces.idOf(kept.get(person)?.receipt ?? '');
      if (id !== null) opened.faces.remove(id, nothing);
      kept.delete(person);
    },
    pass: ({ days }) => {
      day = dayAfter(day, days);
      if (day > latest) latest = day;
      opened.faces.passTo(day, nothing);
      for (const [person, { until }] of [...kept]) if (until < latest) kept.delete(person);
    },
    restart: () => {
      opened.db.close();
      opened = openTestFaces(file);
    },
    // A crash closes nothing: what the log holds is found by the next start.
    crash: () => {
      opened = openTestFaces(file);
    },
  };
  const check = () => {
    const now = new Set(secretsIn(opened.db).map((bytes) => bytes.toString('hex')));
    expect(now.size).toBe(kept.size * 4);
    for (const { receipt } of kept.values()) expect(opened.faces.idOf(receipt)).not.toBeNull();
    for (const hex of now) everSeen.set(hex, Buffer.from(hex, 'hex'));
    for (const [hex, bytes] of everSeen) expect(liesOnDisk(file, bytes)).toBe(now.has(hex));
  };
  return (one: Act) => {
    (acts[one.kind] as (given: Act) => void)(one);
    check();
  };
}

test('whatever happens in whatever order, a face is held as long as its consent, and its bytes go with it', () => {
  const folder = temporaryFolder();
  let run = 0;
  const plays = fc.property(fc.array(act, { maxLength: 10 }), (acts) => {
    const step = play(join(folder, `record-${run++}.db`));
    for (const one of acts) step(one);
  });
  fc.assert(plays, { numRuns: 40, seed: 46 });
});
