import { implement } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { expect, onTestFinished, test, vi } from 'vitest';
import { pageContract } from '#contract/page/page-contract.ts';
import { createTerminalClient, createVisitorCalls } from '#renderer/core-calls.ts';
import { whenLost } from '#renderer/failed-call.ts';

const visitId = '00000000-0000-4000-8000-000000000001';

/** A page whose core throws at every intent, over a real port. */
function setup() {
  const os = implement(pageContract);
  const intended = vi.fn();
  const intend = os.visit.intend.handler(() => {
    intended();
    throw new Error('bug');
  });
  const { port1, port2 } = new MessageChannel();
  const media = new MessageChannel();
  new RPCHandler({ visit: { intend } }).upgrade(port1);
  port1.start();
  onTestFinished(() => {
    for (const port of [port1, port2, media.port1, media.port2]) port.close();
  });
  const client = createTerminalClient({ kind: 'port', port: port2, media: media.port1 });
  const onLost = vi.fn();
  const settled = vi.fn();
  const hear = whenLost(onLost);
  const core = createVisitorCalls(client, visitId, (cause) => {
    hear(cause);
    settled();
  });
  return { core, onLost, settled, intended, hear };
}

test('a call that failed leaves the page as it is: core is there', async () => {
  const { core, onLost, settled } = setup();
  core.intend({ kind: 'mark', entryId: 'toilets', mark: 'helpful' });
  await vi.waitFor(() => expect(settled).toHaveBeenCalled());
  expect(onLost).not.toHaveBeenCalled();
});

test('a call that no answer will come to means that core is gone', () => {
  const { hear, onLost } = setup();
  hear(new DOMException('The connection was closed', 'AbortError'));
  expect(onLost).toHaveBeenCalledOnce();
});
