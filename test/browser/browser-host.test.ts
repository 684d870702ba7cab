import { mkdirSync, writeFileSync } from 'node:fs';
import { get, request } from 'node:http';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { startBrowserServer } from '#browser/server.ts';
import { superviseCore } from '#core/supervised-core.ts';
import { forkNode } from '#core/system/child.ts';
import { systemClock } from '#core/system/clock.ts';
import { readDeviceKeyFile } from '#core/system/device-key.ts';
import { quietLog } from '#test/support/fakes/log.ts';
import { createStubKiosk } from '#test/support/fakes/stub-kiosk.ts';
import { temporaryFolder } from '#test/support/folder.ts';
import { projectRoot } from '#test/support/source-tree.ts';
import { hostSuite, type TestHost, type TestPage } from '#test/support/suites/host-suite.ts';

function opened(socket: WebSocket): Promise<'let in' | 'refused'> {
  return new Promise((resolve) => {
    socket.on('open', () => resolve('let in'));
    socket.on('error', () => resolve('refused'));
  });
}

/** A path exactly as written; fetch would tidy it first. */
function fetchRaw(origin: string, path: string, cookie: string): ReturnType<TestHost['fetchFile']> {
  return new Promise((resolve, reject) => {
    const sent = request(origin, { path, headers: { cookie } }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () => {
        const headers = new Headers();
        for (const [key, value] of Object.entries(response.headersDistinct)) headers.set(key, `${value}`);
        resolve({ status: response.statusCode ?? 0, headers, text: Buffer.concat(pieces).toString() });
      });
    });
    sent.on('error', reject).end();
  });
}

async function createBrowserHost(): Promise<TestHost> {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>page</title>');
  const stub = createStubKiosk();
  const server = await startBrowserServer({ kiosk: stub.kiosk, pageFolder: folder, port: 0, log: quietLog });
  onTestFinished(() => server.close());
  const { origin } = server;
  const launch = await fetch(server.newLaunchAddress(), { redirect: 'manual' });
  const cookie = (launch.headers.get('set-cookie') ?? '').split(';', 1)[0] ?? '';
  const socket = (path: string, from = origin) => {
    const made = new WebSocket(`${origin.replace('http', 'ws')}${path}`, { headers: { cookie, origin: from } });
    onTestFinished(() => made.terminate());
    return made;
  };
  const openPage = async (): Promise<TestPage> => {
    const calls = socket('/rpc');
    await opened(calls);
    const media = socket('/media');
    await opened(media);
    return {
      client: createORPCClient(new RPCLink({ websocket: calls as unknown as globalThis.WebSocket })),
      sendMedia: (bytes) => media.send(bytes),
      onMedia: (listener) => void media.on('message', (data) => listener(data as Buffer)),
      die: () => {
        calls.terminate();
        media.terminate();
      },
    };
  };
  const deviceKeyFile = join(folder, 'device.key');
  return {
    stub,
    fetchFile: (path) => fetchRaw(origin, path, cookie),
    openPage,
    openStranger: () => opened(socket('/rpc', 'http://evil.example')),
    fork: forkNode,
    readDeviceKey: () => readDeviceKeyFile(deviceKeyFile),
    deviceKeyFile,
    killCore,
  };
}

/** Core in a process of its own, as behind a window: killed, it says a new address that serves. */
async function killCore(): Promise<void> {
  const addresses: string[] = [];
  const said = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const pids: (number | undefined)[] = [];
  const core = superviseCore({
    start: {
      dataFolder: temporaryFolder(),
      venue: 'mall',
      isInstalled: true,
      root: projectRoot,
      version: '0',
      port: 0,
    },
    entry: new URL('../../browser/core-process.ts', import.meta.url),
    fork: (entry) => {
      const child = forkNode(entry);
      pids.push(child.pid);
      return child;
    },
    clock: systemClock,
    log: quietLog,
    onMessage: (message) => {
      if (message.kind !== 'page-address') return;
      addresses.push(message.address);
      said[addresses.length - 1]?.resolve();
    },
    onState: () => {},
  });
  onTestFinished(() => core.stop());
  core.start();
  await said[0]?.promise;
  process.kill(pids[0] ?? 0, 'SIGKILL');
  await said[1]?.promise;
  const address = new URL(addresses[1] ?? '');
  // Only the terminal's own browser knows where the page's names lead.
  const headers = { host: address.host };
  address.hostname = '127.0.0.1';
  const status = await new Promise((resolve, reject) => {
    get(address, { headers }, (response) => resolve(response.resume().statusCode)).on('error', reject);
  });
  if (status !== 303) throw new Error(`The new core answered ${status}`);
}

hostSuite('the browser host', createBrowserHost);
