import { once } from 'node:events';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import type { pageContract } from '#contract/page/page-contract.ts';

type TerminalClient = ContractRouterClient<typeof pageContract>;

/** The way in for pages that nobody sees: the cookie that a launch address is good for. */
export interface Door {
  readonly origin: string;
  readonly cookie: string;
}

/** Exchanges a launch address for its cookie, as a browser does that opens it. */
export async function openDoor(launchAddress: string): Promise<Door> {
  const response = await fetch(launchAddress, { redirect: 'manual' });
  const cookie = (response.headers.get('set-cookie') ?? '').split(';', 1)[0];
  if (!cookie) throw new Error(`The door stays shut: ${response.status}`);
  return { origin: new URL(launchAddress).origin, cookie };
}

const questions = ['身份证丢了怎么补办', '社保卡怎么激活', '居住证到期怎么签注', '护照要带什么', '明天天气怎么样'];

/**
 * One visit as a page makes it: a socket of its own that watches what a page watches, begins, asks twice, ends and goes.
 * Resolves with how long the slower of the two questions took, in milliseconds.
 */
export async function visitOnce({ origin, cookie }: Door, number: number): Promise<number> {
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/rpc`, { headers: { cookie, origin } });
  await once(socket, 'open');
  const client: TerminalClient = createORPCClient(new RPCLink({ websocket: socket }));
  const watching = [client.terminal.watch(), client.voice.watch(), client.voice.watchSpeaking()].map(drain);
  const begun = await client.visit.begin({ language: 'zh-CN' });
  if (!begun.ok) throw new Error(`No visit: ${begun.code}`);
  const { visitId } = begun.value;
  let slowestMs = 0;
  for (const place of [2 * number, 2 * number + 1]) {
    const startMs = performance.now();
    const text = questions[place % questions.length] ?? '';
    await client.visit.ask({ visitId, question: { text, via: 'typed' } });
    slowestMs = Math.max(slowestMs, performance.now() - startMs);
  }
  await client.visit.intend({ visitId, intent: { kind: 'end' } });
  const closed = once(socket, 'close');
  socket.close();
  await closed;
  await Promise.all(watching);
  return slowestMs;
}

/** Takes whatever comes until the socket has gone. */
async function drain(events: Promise<AsyncIterable<unknown>>): Promise<void> {
  try {
    for await (const _ of await events);
  } catch {
    // That the socket goes is the end of it.
  }
}
