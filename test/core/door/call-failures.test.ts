import { implement, ORPCError } from '@orpc/server';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { procedureFor } from '#contract/base/procedure.ts';
import { type CallContext, createConnection } from '#core/door/connection.ts';
import { Fault } from '#core/system/fault.ts';
import { createCollectingLog } from '#test/support/fakes/log.ts';
import { fateOf, pageAt } from '#test/support/fixtures/served-terminal.ts';

const visitor = procedureFor('visitor');
const contract = {
  fails: visitor,
  full: visitor,
  lies: visitor.output(z.string()),
  refuses: visitor,
  asks: visitor.input(z.string()),
  streams: visitor,
};

function setup() {
  const os = implement(contract).$context<CallContext>();
  const router = os.router({
    fails: os.fails.handler(() => {
      throw new TypeError('赑屃\n    at the counter (who:1:1)');
    }),
    full: os.full.handler(() => {
      throw new Fault('disk-full', '赑屃');
    }),
    lies: os.lies.handler(() => 7 as unknown as string),
    refuses: os.refuses.handler(() => {
      throw new ORPCError('FORBIDDEN');
    }),
    asks: os.asks.handler(() => 'heard'),
    streams: os.streams.handler(async function* () {
      yield 'first';
      throw new RangeError('赑屃');
    }),
  });
  const log = createCollectingLog();
  const { call } = pageAt(router, createConnection('page', 'visitor'), log);
  const lines = () => log.lines.map((line): unknown => JSON.parse(line));
  return { call, log, lines };
}

test('a handler that throws is written down with procedure, name and place, and the page is told 500', async () => {
  const { call, lines } = setup();
  expect(await fateOf(call(['fails']))).toBe('INTERNAL_SERVER_ERROR');
  expect(lines()).toEqual([
    expect.objectContaining({
      message: 'call failed',
      procedure: 'fails',
      errorName: 'TypeError',
      errorStack: expect.stringContaining('call-failures.test.ts'),
    }),
  ]);
});

test('a fault is written down with its code', async () => {
  const { call, lines } = setup();
  await fateOf(call(['full']));
  expect(lines()).toMatchObject([{ procedure: 'full', errorName: 'Fault', errorCode: 'disk-full' }]);
});

test('an answer that breaks the contract is a failure as well', async () => {
  const { call, lines } = setup();
  expect(await fateOf(call(['lies']))).toBe('INTERNAL_SERVER_ERROR');
  expect(lines()).toMatchObject([{ procedure: 'lies', errorCode: 'INTERNAL_SERVER_ERROR' }]);
});

test('a stream that breaks off is written down', async () => {
  const { call, lines } = setup();
  const stream = (await call(['streams'])) as AsyncIterator<unknown>;
  expect(await stream.next()).toMatchObject({ value: 'first' });
  await expect(stream.next()).rejects.toThrow();
  expect(lines()).toMatchObject([{ procedure: 'streams', errorName: 'RangeError' }]);
});

test('no message of an error is in the log, whatever it looks like', async () => {
  const { call, log } = setup();
  for (const procedure of ['fails', 'full', 'lies']) await fateOf(call([procedure]));
  expect(log.lines).toHaveLength(3);
  expect(log.lines.join('\n')).not.toMatch(/赑屃|the counter/);
});

test('the first failure of each procedure is said, not every one', async () => {
  const { call, log } = setup();
  for (let count = 0; count < 5; count += 1) await fateOf(call(['fails']));
  await fateOf(call(['full']));
  expect(log.lines).toHaveLength(2);
});

test('what is refused or malformed is no failure', async () => {
  const { call, log } = setup();
  expect(await fateOf(call(['refuses']))).toBe('FORBIDDEN');
  expect(await fateOf(call(['asks'], 7))).toBe('BAD_REQUEST');
  expect(await fateOf(call(['nothing', 'there']))).toBe('NOT_FOUND');
  expect(log.lines).toEqual([]);
});
