import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { chromiumArguments, findChromium, hasDisplay } from '#browser/chromium.ts';
import { createProfile } from '#browser/profile.ts';
import { startBrowserServer } from '#browser/server.ts';
import { createWindow } from '#browser/window.ts';
import { systemClock } from '#core/system/clock.ts';
import { missingFrom } from '#test/support/debian.ts';
import { eventually } from '#test/support/eventually.ts';
import { quietLog } from '#test/support/fakes/log.ts';
import { createStubKiosk } from '#test/support/fakes/stub-kiosk.ts';
import { temporaryFolder } from '#test/support/folder.ts';

const missing = missingFrom({ chromium: 'chromium', xvfb: 'Xvfb' });
const slow = 60_000;

/** A screen made of software; it chooses its own number. */
async function openScreen(size = '1080x1920'): Promise<string> {
  const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', `${size}x24`, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  onTestFinished(() => end(screen));
  const [number] = await once(screen.stdout, 'data');
  return `:${String(number).trim()}`;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}

/** The processes that have this text in their command line. */
function processesWith(...texts: string[]): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const line = readFileSync(join('/proc', pid, 'cmdline'), 'utf8');
        return texts.every((text) => line.includes(text));
      } catch {
        // It ended between the two looks.
        return false;
      }
    })
    .map(Number);
}

/** Tells the server its size at every change. */
const page = `<!doctype html><title>page</title><script>
  onresize = () => fetch('/size-' + innerWidth + 'x' + innerHeight);
  onresize();
</script>`;

/** Leaves for the address in its own query, and tells a moment later that it is still there. */
const leaver = `<!doctype html><title>leaver</title><script>
  location.href = new URL(location.href).searchParams.get('to');
  setTimeout(() => fetch('/still-here'), 300);
</script>`;

/** The server of another program of the machine, and what was asked of it. */
async function openElsewhere() {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(200, { 'content-type': 'text/html' }).end('elsewhere');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return { asked, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/away` };
}

/** A window on a server that notes which documents were asked for. */
async function setup(size?: string) {
  process.env.DISPLAY = await openScreen(size);
  const documents: string[] = [];
  const happened: string[] = [];
  const server = createServer((request, response) => {
    if (!request.url?.includes('favicon')) documents.push(request.url ?? '');
    response.writeHead(200, { 'content-type': 'text/html' }).end(request.url?.startsWith('/leaves') ? leaver : page);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const place = temporaryFolder();
  const window = createWindow({
    chromium: findChromium() ?? '',
    look: { isKiosk: true, isRoot: process.getuid?.() === 0 },
    createProfile: () => createProfile(temporaryFolder(), [place]),
    clock: systemClock,
    log: quietLog,
    onPageLost: () => {
      happened.push('page lost');
      window.show(`${origin}/again`);
    },
    onGone: () => void happened.push('gone'),
    onLeave: () => void happened.push('leave'),
  });
  onTestFinished(async () => {
    await window.close();
    await eventually(() => processesWith(place).length === 0);
    expect(readdirSync(place)).toEqual([]);
  });
  window.show(`${origin}/first`);
  await eventually(() => documents.includes('/first'), slow);
  return { window, documents, happened, profileFolder: place, origin };
}

test.skipIf(missing)(
  `a page whose process dies is replaced by a new document within two seconds${missing && ` (needs ${missing})`}`,
  async () => {
    const { documents, happened, profileFolder } = await setup();
    // It runs: it has told its size.
    await eventually(() => documents.some((path) => path.startsWith('/size-')), slow);
    const diedMs = performance.now();
    // Chromium keeps a spare one beside the page's.
    for (const page of processesWith('--type=renderer', profileFolder)) process.kill(page, 'SIGKILL');
    await eventually(() => documents.includes('/again'), slow);
    expect(performance.now() - diedMs).toBeLessThan(2000);
    expect(happened).toEqual(['page lost']);
  },
  slow,
);

test.skipIf(missing)(
  `the window opens the terminal’s own page, which reaches its terminal${missing && ` (needs ${missing})`}`,
  async () => {
    const { window } = await setup();
    const pageFolder = temporaryFolder();
    writeFileSync(join(pageFolder, 'index.html'), '<!doctype html><script src="page.js"></script>');
    writeFileSync(join(pageFolder, 'page.js'), "new WebSocket('/rpc');");
    const { kiosk, happened } = createStubKiosk();
    const server = await startBrowserServer({ kiosk, pageFolder, port: 0, log: quietLog });
    onTestFinished(() => server.close());
    window.show(server.newLaunchAddress());
    await eventually(() => happened.includes('page came'), slow);
  },
  slow,
);

test.skipIf(missing)(
  `the page cannot leave for another port, before and after its process died${missing && ` (needs ${missing})`}`,
  async () => {
    const { window, documents, profileFolder, origin } = await setup();
    const elsewhere = await openElsewhere();
    await eventually(() => documents.some((path) => path.startsWith('/size-')), slow);
    const leave = async () => {
      documents.length = 0;
      window.show(`${origin}/leaves?to=${elsewhere.address}`);
      await eventually(() => documents.includes('/still-here'), slow);
    };
    await leave();
    for (const page of processesWith('--type=renderer', profileFolder)) process.kill(page, 'SIGKILL');
    await eventually(() => documents.includes('/again'), slow);
    await leave();
    expect(elsewhere.asked).toEqual([]);
  },
  slow,
);

test.skipIf(missing)(
  `a browser that dies is told once, and can be opened anew${missing && ` (needs ${missing})`}`,
  async () => {
    const { window, documents, happened, profileFolder, origin } = await setup();
    const [browser] = processesWith('--remote-debugging-pipe', profileFolder);
    process.kill(browser ?? 0, 'SIGKILL');
    await eventually(() => happened.length > 0, slow);
    expect(happened).toEqual(['gone']);
    window.show(`${origin}/second-window`);
    await eventually(() => documents.includes('/second-window'), slow);
  },
  slow,
);

test.skipIf(missing)(
  `without a window manager an installed terminal fills a screen of any size${missing && ` (needs ${missing})`}`,
  async () => {
    const { documents } = await setup('1920x1080');
    // Chromium keeps one point of the edge for itself.
    await eventually(() => documents.includes('/size-1919x1079') || documents.includes('/size-1920x1080'), slow);
  },
  slow,
);

/** A browser that opens two windows and says whose calls it gets: it speaks the protocol of Chromium and shows nothing. */
const twoWindows = `#!${process.execPath}
const { createReadStream, writeSync } = require('node:fs');
const say = (message) => writeSync(4, JSON.stringify(message) + '\\0');
const attach = (sessionId) =>
  say({ method: 'Target.attachedToTarget', params: { sessionId, targetInfo: { type: 'page' } } });
const told = { 'Page.close second': 'Runtime.bindingCalled', 'Page.navigate first': 'Inspector.targetCrashed' };
createReadStream(null, { fd: 3 }).on('data', (piece) => {
  for (const text of String(piece).split('\\0').filter(Boolean)) {
    const { id, method, sessionId } = JSON.parse(text);
    say({ id, result: {} });
    if (method === 'Target.setAutoAttach') ['first', 'second'].forEach(attach);
    const event = told[method + ' ' + sessionId];
    if (event) say({ method: event, params: { name: 'leaveTerminal' } });
  }
});`;

test('a window beside the page’s is closed, and the page stays the page', async () => {
  const folder = temporaryFolder();
  const chromium = join(folder, 'chromium');
  writeFileSync(chromium, twoWindows, { mode: 0o755 });
  const happened: string[] = [];
  const window = createWindow({
    chromium,
    look: { isKiosk: false, isRoot: false },
    createProfile: () => createProfile(folder, [temporaryFolder()]),
    clock: systemClock,
    log: quietLog,
    onPageLost: () => void happened.push('the page was navigated'),
    onGone: () => void happened.push('gone'),
    onLeave: () => void happened.push('the other was closed'),
  });
  window.show('http://127.0.0.1:1/');
  await eventually(() => happened.length === 1, slow);
  window.show('http://127.0.0.1:1/again');
  await eventually(() => happened.length === 2, slow);
  await window.close();
  await eventually(() => happened.length === 3, slow);
  expect(happened).toEqual(['the other was closed', 'the page was navigated', 'gone']);
});

test('an installed terminal is full screen, and its sandbox is on unless root runs it', () => {
  const look = { isKiosk: true, isRoot: false, profileFolder: '/p' };
  expect(chromiumArguments('http://127.0.0.1:1/', look)).toContain('--kiosk');
  expect(chromiumArguments('http://127.0.0.1:1/', look)).not.toContain('--no-sandbox');
  expect(chromiumArguments('http://127.0.0.1:1/', { ...look, isRoot: true })).toContain('--no-sandbox');
  expect(chromiumArguments('http://127.0.0.1:1/', { ...look, isKiosk: false })).not.toContain('--kiosk');
});

test('no port is opened for the remote control of the browser', () => {
  const look = { isKiosk: true, isRoot: false, profileFolder: '/p' };
  expect(chromiumArguments('http://127.0.0.1:1/', look).join(' ')).not.toContain('remote-debugging-port');
});

test('Chromium is looked for on the path, or where CHROMIUM says', () => {
  expect(findChromium({ PATH: '/nowhere' })).toBeNull();
  expect(findChromium({ PATH: '/nowhere', CHROMIUM: '/bin/sh' })).toBe('/bin/sh');
  expect(findChromium({ CHROMIUM: '/nowhere/chromium', PATH: process.env.PATH ?? '' })).toBeNull();
});

test('a display is an X or a Wayland one; other systems always have one', () => {
  expect(hasDisplay({}, 'linux')).toBe(false);
  expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true);
  expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
  expect(hasDisplay({}, 'win32')).toBe(true);
});
