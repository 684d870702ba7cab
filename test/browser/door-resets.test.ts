import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { runTerminal } from '#bench/page/running-terminal.ts';
import { knockAll, resetStages } from '#bench/traces/door-resets.ts';
import type { pageContract } from '#contract/page/page-contract.ts';

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
    return createORPCClient<ContractRouterClient<typeof pageContract>>(link);
  };
  const logFile = join(terminal.dataFolder, 'logs', 'terminal.log');
  const logged = () => (existsSync(logFile) ? readFileSync(logFile, 'utf8').trim().split('\n') : []);
  return { terminal, cookie, openPage, logged };
}

test('whoever resets a connection at any stage of the door, 4,000 times, ends nothing', async () => {
  const { terminal, cookie, openPage, logged } = await setup();
  const port = Number(new URL(terminal.origin).port);
  const { strangers, media, calls } = resetStages(terminal.origin, cookie);
  const page = await openPage();
  expect(await page.terminal.venue()).toMatchObject({ face: { name: { en: expect.any(String) } } });
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
