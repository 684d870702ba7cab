import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageContract } from '#contract/page/page-contract.ts';
import { createServedTerminal, fateOf } from '#test/support/fixtures/served-terminal.ts';
import { proceduresOf } from '#test/support/procedures.ts';

/** Messages that look like calls on the wire, with something amiss. */
const callLike = fc
  .record({
    // Not a number that the client itself has given to a call: it would take the answer for its own.
    i: fc.constantFrom('noise', -1, null),
    t: fc.oneof(fc.integer({ min: 0, max: 6 }), fc.string()),
    p: fc.oneof(
      fc.jsonValue(),
      fc.record({ u: fc.oneof(fc.constant('/staff/me'), fc.string()), b: fc.jsonValue(), h: fc.jsonValue() }),
    ),
  })
  .map((message) => JSON.stringify(message));

const visitorCalls = proceduresOf(pageContract).filter(({ authority }) => authority === 'visitor');

test.each([
  [['nothing']],
  [['staff', 'nothing']],
  [['staff']],
  [[]],
  [['__proto__', 'toString']],
  [['staff', 'constructor']],
])('a call of %j is unknown', async (path) => {
  expect(await fateOf(createServedTerminal().open('visitor').call(path))).toBe('NOT_FOUND');
});

test('any input to any call of a visitor is taken or refused as malformed, and never breaks anything', async () => {
  const { call } = createServedTerminal().open('visitor');
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...visitorCalls), fc.jsonValue(), async ({ path }, input) => {
      expect(['ok', 'BAD_REQUEST']).toContain(await fateOf(call(path, input)));
    }),
    { numRuns: 300 },
  );
});

test('input of nearly the right form is refused as malformed', async () => {
  const { call } = createServedTerminal().open('visitor');
  const malformed = [
    { role: 'hub', pin: '482913' },
    { role: 'visitor', pin: '482913' },
    { role: 'editor', pin: 482_913 },
    { role: 'editor', pin: '' },
    { role: 'editor', pin: '1'.repeat(1001) },
    { role: 'editor', pin: '482913', as: 'publisher' },
    { role: ['editor'], pin: '482913' },
  ];
  for (const input of malformed) expect(await fateOf(call(['staff', 'signIn'], input))).toBe('BAD_REQUEST');
});

test('what comes over the port and is no call at all is dropped, said once, and the next call is answered', async () => {
  const { open, log } = createServedTerminal();
  const { call, port } = open('visitor');
  const noise = [
    '',
    '{',
    '[]',
    'null',
    '赑屃',
    '{"i":"1","p":{"u":"http://:::"}}',
    7,
    null,
    { i: 1 },
    new Uint8Array(9),
    new ArrayBuffer(3),
  ];
  for (const message of noise) port.postMessage(message);
  expect(await fateOf(call(['staff', 'roles']))).toBe('ok');
  expect(log.lines.filter((line) => line.includes('call malformed'))).toHaveLength(1);
  expect(log.lines.join('\n')).not.toContain('赑屃');
});

test('any message at all leaves the line standing', async () => {
  const { call, port } = createServedTerminal().open('visitor');
  const message = fc.oneof(fc.json(), fc.string(), fc.uint8Array({ maxLength: 40 }), callLike);
  await fc.assert(
    fc.asyncProperty(fc.array(message, { maxLength: 20 }), async (messages) => {
      for (const each of messages) port.postMessage(each);
      expect(await fateOf(call(['staff', 'me']))).toBe('ok');
    }),
    { numRuns: 100 },
  );
});
