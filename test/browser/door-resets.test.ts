import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { runTerminal } from '#bench/page/running-terminal.ts';
import type { kioskContract } from '#contract/page/kiosk.ts';
import { type Knock, knockAndReset } from '#test/support/knock.ts';

const atATime = 40;

async function setup() {
  const terminal = await runTerminal({ venue: 'mall' });
  onTestFinished(terminal.stop);
  const launch = await fetch(terminal.launchAddress, { redirect: 'manual' });
  const cookie = (launch.headers.get('set-cookie') ?? '').split(';', 1)[0] ?? '';
  const { origin } = terminal;
  const openPage = async () => {
    const calls = new WebSocket(`${origin.replace('http', 'ws')}/rpc`, { headers: { cookie, origin } });
    onTestFinished(() => calls.terminate());
    await new Promise((resolve, reject) => calls.on('open', resolve).on('error', reject));
    const link = new RPCLink({ websocket: calls as unknown as globalThis.WebSocket });
    return createORPCClient<ContractRouterClient<typeof kioskContract>>(link);
  };
  const logFile = join(terminal.dataFolder, 'logs', 'terminal.log');
  const logged = () => (existsSync(logFile) ? readFileSync(logFile, 'utf8').trim().split('\n') : []);
  return { terminal, cookie, openPage, logged };
}

/** Every stage of the door: before, in and after the handshake, on both sockets, whole, half and not at all. */
function stages(origin: string, cookie: string) {
  const host = `Host: ${new URL(origin).host}`;
  const own = [host, `Origin: ${origin}`, `Cookie: ${cookie}`].join('\r\n');
  const upgrade = 'Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n';
  const key = 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n';
  const socket = (path: string, headers: string) => `GET ${path} HTTP/1.1\r\n${headers}\r\n${upgrade}${key}\r\n`;
  const halfFrame = '\x82\xfe\x00';
  const noFrame = '\xff\xff\xff';
  const strangers = [
    '',
    'GET / HT',
    `GET / HTTP/1.1\r\n${host}\r\n`,
    `GET / HTTP/1.1\r\n${host}\r\n\r\n`,
    `GET // HTTP/1.1\r\n${host}\r\n\r\n`,
    'no request at all\r\n\r\n',
    `POST / HTTP/1.1\r\n${host}\r\nContent-Length: 90000\r\n\r\nhalf a body`,
    `GET /rpc HTTP/1.1\r\n${host}\r\n${upgrade}`,
    socket('/rpc', host),
    socket('/media', host),
    socket('/elsewhere', own),
    `GET /rpc HTTP/1.1\r\n${own}\r\n${upgrade}\r\n`,
  ];
  const media = [socket('/media', own), `${socket('/media', own)}${halfFrame}`, `${socket('/media', own)}${noFrame}`];
  const calls = [socket('/rpc', own), `${socket('/rpc', own)}${halfFrame}`, `${socket('/rpc', own)}${noFrame}`];
  return { strangers: resetsOf(strangers), media: resetsOf(media), calls: resetsOf(calls) };
}

/** Each said and given up at once, soon, and, where it is answered, upon the answer. */
function resetsOf(texts: readonly string[]): Knock[] {
  return texts.flatMap((text) => {
    const isWhole = text.includes('\r\n\r\n');
    const ways = ['at once', 'soon', ...(isWhole ? (['when answered'] as const) : [])] as const;
    return ways.map((resets) => ({ text, resets }));
  });
}

async function knockAll(port: number, knocks: readonly Knock[], count: number): Promise<void> {
  for (let done = 0; done < count; done += atATime) {
    const some = Array.from({ length: atATime }, (_, index) => knocks[(done + index) % knocks.length]);
    await Promise.all(some.map((knock) => knock && knockAndReset(port, knock)));
  }
}

test('whoever resets a connection at any stage of the door, 4,000 times, ends nothing', async () => {
  const { terminal, cookie, openPage, logged } = await setup();
  const port = Number(new URL(terminal.origin).port);
  const { strangers, media, calls } = stages(terminal.origin, cookie);
  const page = await openPage();
  expect(await page.terminal.venue()).toMatchObject({ name: { en: expect.any(String) } });
  const before = logged();
  await knockAll(port, strangers, 2000);
  expect(logged()).toEqual(before);
  await knockAll(port, media, 1000);
  // The page that was there has not noticed.
  expect(await page.terminal.panel()).toBeDefined();
  await knockAll(port, [...calls, ...media], 1000);
  expect(terminal.process.exitCode ?? terminal.process.signalCode).toBeNull();
  expect(await (await openPage()).terminal.panel()).toBeDefined();
}, 60_000);
