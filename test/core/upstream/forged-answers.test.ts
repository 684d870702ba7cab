import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Order, orderPath } from '#contract/upstream/orders.ts';
import { newSigningKey } from '#core/packs/signing.ts';
import { createOrders } from '#core/upstream/orders/orders.ts';
import type { Answer, SignedRequest } from '#core/upstream/signed-messages.ts';
import { signAnswer } from '#hub/door/signed-messages.ts';
import type { HubDatabase } from '#hub/storage/database.ts';
import { openPglite } from '#hub/storage/pglite.ts';
import { openReporting, pairWith } from '#test/support/fixtures/reporting.ts';
import { startTestHub } from '#test/support/fixtures/test-hub.ts';

let db: HubDatabase;
beforeAll(async () => {
  db = await openPglite(null);
}, 120_000);
afterAll(() => db.close());

/** What somebody between makes of the hub's answer to a request; `overheard` is what another terminal was told. */
type Tamper = (answer: Answer, request: SignedRequest, overheard: Answer) => Answer;

/** A terminal that asks what to do, over a line on which somebody sits. */
async function openObedient(address: string, tamper: (answer: Answer, request: SignedRequest) => Answer) {
  const terminal = await openReporting({
    address,
    aroundLine: (line) => ({
      ...line,
      post: async (request) => {
        const answer = await line.post(request);
        return request.address.endsWith(orderPath) ? tamper(answer, request) : answer;
      },
    }),
  });
  const { db: record, clock, call, identity, outbox } = terminal;
  const done: Order[] = [];
  const orders = createOrders({
    db: record,
    clock,
    call,
    hubKey: () => identity.hub()?.publicKey ?? null,
    append: outbox.append,
    carryOut: (order) => {
      done.push(order);
      return { kind: 'done' };
    },
  });
  return { terminal, orders, done };
}

const signedByAnother: Tamper = ({ status, body }, { address, headers }) => {
  const { publicKey, privateKey } = newSigningKey();
  const fields = Object.entries(headers).map(([name, value]) => ({ name, value }));
  const request = { kind: 'request', method: 'POST', targetUri: address, fields } as const;
  const key = { number: 1, publicKey, privateKey };
  return { status, body, headers: signAnswer({ status, body }, request, { key, chain: null }) };
};

const changed: Tamper = (answer) => ({
  ...answer,
  body: Buffer.from(Buffer.from(answer.body).toString('utf8').replace('toilets', 'cloaks1')),
});

test.each<[string, Tamper]>([
  ['that was told to another terminal', (_answer, _request, overheard) => overheard],
  ['that was changed on the way', changed],
  ['that another hub has signed', signedByAnother],
  ['that nobody has signed', ({ status, body }) => ({ status, body, headers: {} })],
])('an order %s is not carried out, and the same from the hub is', async (_what, tamper) => {
  const hub = await startTestHub(db);
  let overheard: Answer | null = null;
  const other = await openObedient(hub.address, (answer) => {
    overheard = answer;
    return answer;
  });
  let isBetween = true;
  const { terminal, orders, done } = await openObedient(hub.address, (answer, request) =>
    isBetween && overheard ? tamper(answer, request, overheard) : answer,
  );
  for (const one of [other.terminal, terminal]) await pairWith(one, hub);
  const order: Order = { kind: 'recall', entryId: 'toilets' };
  await hub.orders.make({ target: '', order, minutes: 60 }, 'test');
  await other.orders.step();
  expect(other.done).toContainEqual(order);

  expect(await orders.step()).toMatchObject({ kind: 'later', fault: { code: 'hub-not-the-hub' } });
  expect(done).toEqual([]);
  isBetween = false;
  expect(await orders.step()).toMatchObject({ kind: 'idle' });
  expect(done).toContainEqual(order);
});
