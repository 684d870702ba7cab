import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTestCheckin, outcomeOf, row, today } from '#test/support/fixtures/appointments.ts';
import { temporaryFolder } from '#test/support/folder.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

test('somebody with a code is checked in, reads time and place, and stands in the list by half a name', async () => {
  const { bring, byCode, checkin, facts } = createTestCheckin();
  await bring(row());
  expect(byCode('2026 11')).toEqual({
    kind: 'done',
    result: { outcome: 'arrived', name: '张*华', day: today, time: '10:30', service: '身份证补领', place: 'C6' },
  });
  expect(checkin.arrivals()).toMatchObject({
    expected: 1,
    arrivals: [{ time: '10:30', name: '张*华', service: '身份证补领', route: 'code', isSeen: false }],
  });
  expect(facts.at(-1)).toEqual({ type: 'check-in.tried', route: 'code', outcome: 'arrived', language: 'zh-CN' });
});

test('phone tail and surname do the same, and either alone finds nobody', async () => {
  const { bring, byPhone } = createTestCheckin();
  await bring(row());
  expect(outcomeOf(byPhone('0831', '李'))).toBe('not-found');
  expect(outcomeOf(byPhone('0832', '张'))).toBe('not-found');
  expect(outcomeOf(byPhone('0831', ''))).toBe('not-found');
  expect(outcomeOf(byPhone('0831', '张'))).toBe('arrived');
});

test('two people of one surname and tail are not told of each other', async () => {
  const { bring, byPhone, byCode } = createTestCheckin();
  await bring(row({ code: '111111' }), row({ code: '222222', name: '张三' }));
  expect(outcomeOf(byPhone('0831', '张'))).toBe('not-found');
  expect(outcomeOf(byCode('222222'))).toBe('arrived');
  // Whoever types the whole name is not mistaken for the other.
  expect(byPhone('0831', '张建华')).toMatchObject({ result: { name: '张*华', outcome: 'arrived' } });
});

test('one person with two appointments comes first for the one, then for the other', async () => {
  const { bring, byPhone } = createTestCheckin();
  await bring(row({ code: '111111', time: '11:00' }), row({ code: '222222', time: '10:20' }));
  expect(byPhone('0831', '张')).toMatchObject({ result: { time: '10:20' } });
  expect(byPhone('0831', '张')).toMatchObject({ result: { time: '11:00' } });
  expect(outcomeOf(byPhone('0831', '张'))).toBe('already');
});

test.each([
  ['an hour and more before', { time: '11:24' }, 'early', 1],
  ['less than an hour before', { time: '11:23' }, 'arrived', 1],
  ['a quarter of an hour after', { time: '10:09' }, 'arrived', 1],
  ['later than that', { time: '10:08' }, 'late', 1],
  ['on another day', { day: '2026-11-24' }, 'wrong-day', 0],
  ['cancelled', { state: '取消' }, 'cancelled', 0],
])('%s is said, and whether they have come', async (_what, change, outcome, arrivals) => {
  const { bring, byCode, checkin } = createTestCheckin();
  await bring(row(change));
  expect(outcomeOf(byCode('202611'))).toBe(outcome);
  expect(checkin.arrivals()?.arrivals).toHaveLength(arrivals);
});

test('five wrong tries end a route for the visit, not the other route and not the next visitor', async () => {
  const { bring, byCode, byPhone, next } = createTestCheckin();
  await bring(row(), row({ code: '333333', name: '李四', tail: '1111' }));
  const left = Array.from({ length: 5 }, () => byCode('999999'));
  expect(left.map(outcomeOf)).toEqual([...Array(4).fill('not-found'), 'route-over']);
  expect(left[0]).toMatchObject({ triesLeft: 4 });
  expect(outcomeOf(byCode('202611'))).toBe('route-over');
  expect(outcomeOf(byPhone('1111', '李'))).toBe('arrived');
  next();
  expect(outcomeOf(byCode('202611'))).toBe('arrived');
});

test('many wrong tries slow the terminal down: then right and wrong read alike, and after a while it goes on', async () => {
  const { bring, byCode, next, clock } = createTestCheckin();
  await bring(row());
  for (let visit = 0; visit < 4; visit += 1) {
    for (let time = 0; time < 4; time += 1) byCode('999999');
    next();
  }
  expect([outcomeOf(byCode('999999')), outcomeOf(byCode('202611'))]).toEqual(['wait', 'wait']);
  clock.advance(30_000);
  expect(outcomeOf(byCode('202611'))).toBe('arrived');
});

test('nobody is offered a check-in on a day without appointments, nor while the clock is wrong', async () => {
  let isRight = true;
  const { bring, byCode, checkin } = createTestCheckin({ isClockRight: () => isRight });
  await bring(row({ day: '2026-11-24' }));
  expect(checkin.isOffered()).toBe(false);
  await bring(row());
  expect(checkin.isOffered()).toBe(true);
  isRight = false;
  expect(checkin.isOffered()).toBe(false);
  expect(outcomeOf(byCode('202611'))).toBe('not-found');
});

test('a new import of a day takes the place of the old one, keeps who has come, and cancels what it lacks', async () => {
  const { bring, byCode, checkin } = createTestCheckin();
  await bring(row(), row({ code: '222222' }), row({ code: '333333', day: '2026-11-24' }));
  byCode('202611');
  await bring(row({ time: '10:45' }), row({ code: '444444', name: '李四' }));
  expect(checkin.arrivals()).toMatchObject({ expected: 2, arrivals: [{ time: '10:30' }] });
  expect(outcomeOf(byCode('202611'))).toBe('already');
  expect(outcomeOf(byCode('222222'))).toBe('cancelled');
  expect(outcomeOf(byCode('444444'))).toBe('arrived');
  // Another day is not touched.
  expect(outcomeOf(byCode('333333'))).toBe('wrong-day');
});

test('a table with one fault is not taken at all, and its file stays', async () => {
  const { bring, checkin, files } = createTestCheckin();
  expect(await bring(row(), row({ code: '12', tail: 'abc' }))).toMatchObject({
    ok: true,
    value: {
      isGood: false,
      problemCount: 2,
      problems: [{ row: 3, column: 'A', code: 'code-wrong', detail: '12' }, {}],
    },
  });
  expect(checkin.isOffered()).toBe(false);
  expect([...files.keys()]).toEqual(['a.xlsx']);
});

test('looking takes nothing; taking removes the file, for it holds names', async () => {
  const { bring, checkin, files } = createTestCheckin();
  files.set('b.csv', { name: '预约', rows: [] });
  expect(await checkin.look('b.csv')).toMatchObject({ ok: true, value: { isGood: false } });
  await bring(row());
  expect([...files.keys()]).toEqual(['b.csv']);
  expect(await checkin.take('c.csv', () => {})).toEqual({ ok: false, code: 'file-gone' });
});

test('the attendant’s "seen" is written with its act, or not at all', async () => {
  const { bring, byCode, checkin } = createTestCheckin();
  await bring(row());
  byCode('202611');
  const id = checkin.arrivals()?.arrivals[0]?.id ?? 0;
  const refuse = () => {
    throw new Error('signed out');
  };
  expect(() => checkin.see(id, refuse)).toThrow('signed out');
  expect(checkin.arrivals()?.arrivals[0]?.isSeen).toBe(false);
  expect(checkin.see(id, () => {})).toBe(true);
  expect(checkin.arrivals()?.arrivals[0]?.isSeen).toBe(true);
  expect(checkin.see(id + 1, () => {})).toBe(false);
});

/** All bytes of a database, its write-ahead log and shared memory among them. */
const bytesOf = (file: string) =>
  Buffer.concat(['', '-wal', '-shm'].map((end) => readFileSync(`${file}${end}`))).toString('latin1');
const latin = (text: string) => Buffer.from(text, 'utf8').toString('latin1');

test('no name, code or tail lies readable on the disk, in facts or in the log', async () => {
  const file = join(temporaryFolder(), 'record.db');
  const { bring, byCode, byPhone, db, log } = createTestCheckin({ file });
  await bring(row(), row({ code: '98127364', name: '欧阳娜娜', tail: '7913' }));
  byCode('98127364');
  byPhone('7913', '欧阳');
  byCode('55512345');
  const held = bytesOf(file) + JSON.stringify(log.lines);
  // The scan works: what is not sealed is found.
  expect(held).toContain(latin('身份证补领'));
  for (const mark of ['张建华', '欧阳', '娜娜', '98127364', '55512345', '7913', '0831'])
    expect(held.includes(latin(mark)), mark).toBe(false);
  db.close();
});

test('a day that is over is purged with its key and leaves no byte of it', async () => {
  const file = join(temporaryFolder(), 'record.db');
  const { bring, byCode, db, clock, checkin } = createTestCheckin({ file });
  await bring(row(), row({ code: '222222', day: '2026-11-24' }));
  byCode('202611');
  const key = db.prepare<[], Buffer>('SELECT wrapped_key FROM checkin_day ORDER BY day').pluck().get();
  const sealed = db.prepare<[], Buffer>('SELECT sealed FROM checkin_appointment ORDER BY day').pluck().get();
  const marks = [key, sealed].map((bytes) => bytes?.toString('latin1') ?? '');
  expect(marks.filter((mark) => bytesOf(file).includes(mark))).toHaveLength(2);
  clock.advance(dayMs);
  await checkin.close();
  expect(marks.filter((mark) => bytesOf(file).includes(mark))).toEqual([]);
  expect(db.prepare('SELECT day FROM checkin_day').pluck().all()).toEqual(['2026-11-24']);
  // A clock that is set back revives nothing.
  clock.set(-2 * dayMs);
  expect(outcomeOf(byCode('202611'))).toBe('not-found');
  db.close();
});

test('under another device key nothing is read, it is said once, and a new import begins anew', async () => {
  const { bring, db, clock } = createTestCheckin();
  await bring(row());
  const other = { bytes: new Uint8Array(32).fill(9), protection: 'file' } as const;
  const again = createTestCheckin({ db, clock, deviceKey: () => other });
  expect(again.checkin.isOffered()).toBe(false);
  expect(outcomeOf(again.byCode('202611'))).toBe('not-found');
  expect(again.facts.filter(({ type }) => type === 'fault.raised')).toEqual([
    { type: 'fault.raised', code: 'appointments-unreadable' },
  ]);
  await again.bring(row());
  expect(outcomeOf(again.byCode('202611'))).toBe('arrived');
});

test('five thousand appointments are taken in slices that nobody waits for', async () => {
  const { bring, checkin, byCode } = createTestCheckin();
  const rows = Array.from({ length: 5000 }, (_, index) => row({ code: `${100_000 + index}`, name: `张${index}` }));
  let turns = 0;
  let isOver = false;
  const count = () => {
    turns += 1;
    if (!isOver) setImmediate(count);
  };
  setImmediate(count);
  await bring(...rows);
  isOver = true;
  expect(turns).toBeGreaterThan(50);
  expect(checkin.arrivals()?.expected).toBe(5000);
  expect(outcomeOf(byCode('104999'))).toBe('arrived');
});

const step = fc.oneof(
  fc.record({
    kind: fc.constant('bring' as const),
    codes: fc.uniqueArray(fc.integer({ min: 0, max: 4 }), { minLength: 1 }),
  }),
  fc.record({ kind: fc.constant('come' as const), code: fc.integer({ min: 0, max: 5 }) }),
  fc.record({ kind: fc.constant('tomorrow' as const) }),
);

/** A terminal beside what is to be true of it. */
function createWatched() {
  const terminal = createTestCheckin();
  let expected = new Set<number>();
  let come = new Set<number>();
  let day = 23;
  const codeOf = (code: number) => `10000${code}`;
  return {
    terminal,
    bring: async (codes: readonly number[]) => {
      expected = new Set(codes);
      await terminal.bring(...codes.map((code) => row({ code: codeOf(code), day: `2026-11-${day}` })));
    },
    tomorrow: () => {
      day += 1;
      terminal.clock.advance(dayMs);
      expected = new Set();
      come = new Set();
    },
    come: (code: number) => {
      terminal.next();
      const outcome = outcomeOf(terminal.byCode(codeOf(code)));
      const isFresh = expected.has(code) && !come.has(code);
      // After many tries in vain nothing is looked at for a while.
      if (outcome !== 'wait') expect(outcome === 'arrived').toBe(isFresh);
      if (outcome === 'arrived') come.add(code);
    },
    check: () => expect(terminal.checkin.arrivals()?.arrivals).toHaveLength(come.size),
  };
}

test('whatever the order of imports, comings and days, nobody comes twice and nobody comes who is not expected', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const watched = createWatched();
      for (const one of steps) {
        if (one.kind === 'bring') await watched.bring(one.codes);
        else if (one.kind === 'tomorrow') watched.tomorrow();
        else watched.come(one.code);
        watched.check();
      }
      await watched.terminal.checkin.close();
    }),
    { numRuns: 15, seed: 14 },
  );
});
