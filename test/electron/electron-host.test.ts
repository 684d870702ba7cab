import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { onTestFinished } from 'vitest';
import type { Fork } from '#core/system/child.ts';
import { systemClock } from '#core/system/clock.ts';
import { createCoreLink } from '#electron/core-link.ts';
import { readDeviceKey } from '#electron/device-key.ts';
import { createPageDoor } from '#electron/page-door.ts';
import { pageOrigin, servePage } from '#electron/page-protocol.ts';
import { serveCore } from '#electron/serve-core.ts';
import { eventually } from '#test/support/eventually.ts';
import {
  createFakeFrame,
  createFakeKeychain,
  FakeUtility,
  newFakePorts,
  realUtility,
} from '#test/support/fakes/fake-electron.ts';
import { quietLog } from '#test/support/fakes/log.ts';
import { createStubKiosk } from '#test/support/fakes/stub-kiosk.ts';
import { temporaryFolder } from '#test/support/folder.ts';
import { projectRoot } from '#test/support/source-tree.ts';
import { hostSuite, type TestHost, type TestPage } from '#test/support/suites/host-suite.ts';

const children = fileURLToPath(new URL('../fixtures/children', import.meta.url));

/** A folder with the page in it, served under the page's scheme. */
function servedPage() {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>page</title>');
  let answer: (request: Request) => Promise<Response> = async () => new Response();
  servePage({ handle: (_scheme, handler) => (answer = handler) }, folder);
  const fetchFile: TestHost['fetchFile'] = async (path) => {
    const response = await answer(new Request(`${pageOrigin}${path}`));
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  return { folder, fetchFile };
}

/** Main and core as Electron joins them; core runs in a fake utility process, engines in real ones. */
function createLinkedCore(dataFolder: string) {
  const stub = createStubKiosk();
  const utilities: FakeUtility[] = [];
  let readies = 0;
  const forks: Fork[] = [];
  const forkCore = () => {
    const utility = new FakeUtility((main, exit) => {
      const start = async ({ fork }: { fork: Fork }) => {
        forks.push(fork);
        return { kiosk: stub.kiosk, close: async () => {} };
      };
      serveCore({ main, exit, start });
    });
    utilities.push(utility);
    return utility;
  };
  const link = createCoreLink({
    start: { dataFolder, venue: null, isInstalled: true, root: projectRoot, version: '0', port: null },
    entry: pathToFileURL(join(projectRoot, 'electron', 'core-process.ts')),
    enginesFolder: children,
    forkUtility: (file, name) => (name === 'core' ? forkCore() : realUtility(pathToFileURL(file))),
    clock: systemClock,
    log: quietLog,
    onReady: () => {
      readies += 1;
      door.serveWaiting();
    },
    onLost: () => {},
    onRefused: () => {},
  });
  const door = createPageDoor({
    newPorts: newFakePorts,
    admit: link.admit,
    clearStorage: async () => {},
    log: quietLog,
  });
  onTestFinished(() => link.stop());
  link.start();
  return { stub, door, utilities, forks, readies: () => readies };
}

async function createElectronHost(): Promise<TestHost> {
  const { folder, fetchFile } = servedPage();
  const { stub, door, utilities, forks, readies } = createLinkedCore(folder);
  await eventually(() => readies() === 1);
  const openPage = async (): Promise<TestPage> => {
    const frame = createFakeFrame();
    await door.ask({ senderFrame: frame });
    const [calls, media] = await frame.given;
    if (!calls || !media) throw new Error('The page was given no ports');
    const client: TestPage['client'] = createORPCClient(new RPCLink({ port: calls }));
    calls.start();
    media.start();
    // A port's first message waits for its far end; a call that was answered shows that both are there.
    await client.terminal.venue();
    return {
      client,
      sendMedia: (bytes) => media.postMessage(bytes),
      onMedia: (listener) => void media.on('message', ({ data }) => listener(data)),
      die: () => {
        calls.close();
        media.close();
      },
    };
  };
  const openStranger = async () => {
    const inside = createFakeFrame();
    for (const frame of [createFakeFrame('https://evil.example/'), createFakeFrame(undefined, inside as never)]) {
      await door.ask({ senderFrame: frame });
      const given = await Promise.race([frame.given, setImmediate(null)]);
      if (given) return 'let in';
    }
    return 'refused';
  };
  return {
    stub,
    fetchFile,
    openPage,
    openStranger,
    fork: (entry) => (forks.at(-1) ?? noFork)(entry),
    readDeviceKey: () => readDeviceKey(createFakeKeychain('basic_text'), folder, 'linux'),
    deviceKeyFile: join(folder, 'device.key'),
    killCore: async () => {
      utilities.at(-1)?.kill();
      const waiting = createFakeFrame();
      await door.ask({ senderFrame: waiting });
      await waiting.given;
    },
  };
}

const noFork: Fork = () => {
  throw new Error('Core has not started');
};

hostSuite('the Electron host, on a fake of Electron', createElectronHost);
