import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { createRequire } from 'node:module';
import { connect } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { answerTo, knockAndReset } from '#bench/traces/knock.ts';
import { startBrowserServer } from '#browser/server.ts';
import { createCollectingLog, quietLog } from '#test/support/fakes/log.ts';
import { createStubKiosk } from '#test/support/fakes/stub-kiosk.ts';
import { temporaryFolder } from '#test/support/folder.ts';

const require = createRequire(import.meta.url);

async function setup({ withinMs = 10_000, replaces = false } = {}) {
  const pageFolder = temporaryFolder();
  mkdirSync(join(pageFolder, 'assets'));
  writeFileSync(join(pageFolder, 'index.html'), '<!doctype html><title>page</title>');
  writeFileSync(join(pageFolder, 'assets', 'page-1a2b.js'), '1;');
  writeFileSync(join(pageFolder, 'assets', 'large.bin'), new Uint8Array(8_000_000));
  mkdirSync(join(pageFolder, 'mesh'));
  writeFileSync(join(pageFolder, 'mesh', 'frame.html'), '<!doctype html><title>frame</title>');
  writeFileSync(join(pageFolder, 'mesh', 'frame.js'), '1;');
  writeFileSync(join(pageFolder, 'mesh', 'other.js'), '1;');
  copyFileSync(
    require.resolve('@mediapipe/face_mesh/face_mesh.binarypb'),
    join(pageFolder, 'mesh', 'face_mesh.binarypb'),
  );
  writeFileSync(join(pageFolder, 'mesh', 'face_mesh.js'), 'not what was published;');
  const { kiosk, happened } = createStubKiosk();
  const log = createCollectingLog();
  const replaced: boolean[] = [];
  const openDocument = replaces ? { openDocument: (isStaffs: boolean) => void replaced.push(isStaffs) } : {};
  const server = await startBrowserServer({ kiosk, pageFolder, port: 0, log, withinMs, ...openDocument });
  onTestFinished(() => server.close());
  const launch = async () => {
    const response = await fetch(server.newLaunchAddress(), { redirect: 'manual' });
    return (response.headers.get('set-cookie') ?? '').split(';', 1)[0] ?? '';
  };
  const open = (headers: Record<string, string>, path = '/rpc') =>
    new Promise<'open' | number>((resolve) => {
      const socket = new WebSocket(`${server.origin.replace('http', 'ws')}${path}`, { headers });
      socket.on('open', () => {
        resolve('open');
        socket.close();
      });
      socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
      socket.on('error', () => resolve(0));
    });
  return { server, port: Number(new URL(server.origin).port), log, launch, open, happened, replaced };
}

/** A request with a Host header of one's own, which fetch does not let one set. */
function statusFor(origin: string, path: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    request(`${origin}${path}`, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}

test('a launch code opens the terminal once', async () => {
  const { server } = await setup();
  const address = server.newLaunchAddress();
  expect((await fetch(address, { redirect: 'manual' })).status).toBe(303);
  expect((await fetch(address, { redirect: 'manual' })).status).toBe(403);
});

test('a newer launch code takes the older ones away', async () => {
  const { server } = await setup();
  const older = server.newLaunchAddress();
  server.newLaunchAddress();
  expect((await fetch(older, { redirect: 'manual' })).status).toBe(403);
});

test('the cookie is kept from scripts and from other sites', async () => {
  const { server } = await setup();
  const response = await fetch(server.newLaunchAddress(), { redirect: 'manual' });
  expect(response.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict/);
});

test('nothing is served without the cookie', async () => {
  const { server } = await setup();
  expect((await fetch(`${server.origin}/`)).status).toBe(403);
  expect((await fetch(`${server.origin}/assets/page-1a2b.js`)).status).toBe(403);
});

test('the page clears what an earlier document stored, and may load only from itself', async () => {
  const { server, launch } = await setup();
  const response = await fetch(`${server.origin}/`, { headers: { cookie: await launch() } });
  expect(response.status).toBe(200);
  expect(response.headers.get('clear-site-data')).toBe('"storage"');
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(response.headers.get('content-security-policy')).not.toContain('unsafe');
});

test('a path cannot leave the folder of the page', async () => {
  const { server, launch } = await setup();
  const cookie = await launch();
  for (const path of ['/../package.json', '/..%2f..%2fpackage.json', '/assets/../../package.json']) {
    expect(await statusFor(server.origin, path, { cookie }), path).toBe(404);
  }
});

test('a request for another host name is refused, whatever its cookie', async () => {
  const { server, launch } = await setup();
  expect(await statusFor(server.origin, '/', { cookie: await launch(), host: 'evil.example' })).toBe(403);
});

test('what a page of another port asks for is refused, and nothing that the page has stored is cleared', async () => {
  const { server, launch } = await setup();
  const cookie = await launch();
  for (const stranger of [{ 'sec-fetch-site': 'same-site' }, { origin: 'http://127.0.0.1:1' }, { origin: 'null' }]) {
    const response = await fetch(`${server.origin}/`, { headers: { cookie, ...stranger } });
    expect([response.status, response.headers.get('clear-site-data')]).toEqual([403, null]);
  }
  for (const own of [{ 'sec-fetch-site': 'none' }, { 'sec-fetch-site': 'same-origin', origin: server.origin }]) {
    expect((await fetch(`${server.origin}/`, { headers: { cookie, ...own } })).status).toBe(200);
  }
});

/** As a browser asks for a file on behalf of a document without origin. */
const ofNowhere = { 'sec-fetch-site': 'cross-site', origin: 'null' };

test('the frame of the mesh gets its own files without a cookie, and nothing else does it get', async () => {
  const { server } = await setup();
  const get = (path: string, headers: Record<string, string> = ofNowhere) =>
    fetch(`${server.origin}${path}`, { headers });
  const file = await get('/mesh/frame.js');
  expect([file.status, file.headers.get('access-control-allow-origin')]).toEqual([200, 'null']);
  expect(file.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  expect((await get('/mesh/face_mesh.binarypb')).status).toBe(200);
  for (const path of [
    '/',
    '/index.html',
    '/assets/page-1a2b.js',
    '/mesh/other.js',
    '/mesh/frame.html',
    '/mesh/../index.html',
  ])
    expect((await get(path)).status, path).toBe(403);
  for (const stranger of [{ 'sec-fetch-site': 'same-site' }, { ...ofNowhere, origin: 'http://127.0.0.1:1' }])
    expect((await get('/mesh/frame.js', stranger)).status).toBe(403);
  expect(await statusFor(server.origin, '/mesh/frame.js', { ...ofNowhere, host: 'evil.example' })).toBe(403);
});

test('a file of the mesh that is not the published one is not served', async () => {
  const { server } = await setup();
  expect((await fetch(`${server.origin}/mesh/face_mesh.js`, { headers: ofNowhere })).status).toBe(404);
});

/** What a terminal with two host names answers, which no name server knows. */
function ask(port: number, { host, pathname, search }: URL, headers: Record<string, string> = {}) {
  return new Promise<IncomingMessage>((resolve, reject) => {
    request({ host: '127.0.0.1', port, path: pathname + search, headers: { host, ...headers } }, (response) => {
      response.resume();
      resolve(response);
    })
      .on('error', reject)
      .end();
  });
}

test('the document of the frame is given to a frame of the page, replaces no document and clears nothing', async () => {
  const { server, port, replaced } = await setup({ replaces: true });
  const address = new URL(server.newLaunchAddress());
  const cookie = (await ask(port, address)).headers['set-cookie']?.[0]?.split(';', 1)[0] ?? '';
  const [page, frame] = ['/', '/mesh/frame.html'].map((path) => new URL(path, address)) as [URL, URL];
  const navigation = { cookie, 'sec-fetch-mode': 'navigate', 'sec-fetch-site': 'same-origin' };
  expect((await ask(port, page, navigation)).statusCode).toBe(200);
  const inFrame = { ...navigation, 'sec-fetch-dest': 'iframe' };
  const { statusCode, headers } = await ask(port, frame, inFrame);
  expect([statusCode, headers['clear-site-data'], replaced]).toEqual([200, undefined, []]);
  expect(headers['content-security-policy']).toContain('sandbox allow-scripts');
  expect(headers['content-security-policy']).not.toContain('allow-same-origin');
  expect(headers['content-security-policy']).toContain(`connect-src ${address.origin}/mesh/;`);
  expect((await ask(port, frame, { ...inFrame, cookie: '' })).statusCode).toBe(403);
  expect((await ask(port, frame, { ...navigation, 'sec-fetch-dest': 'document' })).statusCode).toBe(204);
  expect(replaced).toEqual([false]);
});

test('a launch code is not taken from a page of another site', async () => {
  const { server } = await setup();
  const address = server.newLaunchAddress();
  const headers = { 'sec-fetch-site': 'cross-site' };
  expect((await fetch(address, { redirect: 'manual', headers })).status).toBe(403);
  expect((await fetch(address, { redirect: 'manual' })).status).toBe(303);
});

test.each([
  ['nothing', ''],
  ['half a line', 'GET / HT'],
  ['half the headers', 'GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n'],
  ['half a body', 'POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9\r\n\r\nhalf'],
])('a connection on which %s comes does not stay open', async (_what, text) => {
  const { port } = await setup({ withinMs: 100 });
  expect(await answerTo(port, text)).toMatch(/^HTTP\/1\.1 40[38] /);
});

test('more connections than a page ever needs are not held, so that core keeps its files', async () => {
  const { port } = await setup();
  let held = 0;
  let ended = 0;
  for (let count = 0; count < 300; count += 1) {
    const socket = connect(port, '127.0.0.1', () => (held += 1));
    socket.on('error', () => {});
    socket.on('close', () => (ended += 1));
    onTestFinished(() => void socket.destroy());
  }
  await expect.poll(() => ({ held, ended })).toEqual({ held: 300, ended: 100 });
});

test('nothing that anybody sends without the cookie, and no page that leaves while it loads, writes a line', async () => {
  const { port, log, launch, server } = await setup({ withinMs: 200 });
  const own = `Host: 127.0.0.1:${port}`;
  const upgrade = 'Connection: Upgrade\r\nUpgrade: websocket';
  const strangers = [
    `GET // HTTP/1.1\r\n${own}\r\n\r\n`,
    `GET http://[ HTTP/1.1\r\n${own}\r\n\r\n`,
    `OPTIONS * HTTP/1.1\r\n${own}\r\n\r\n`,
    `GET /launch?code=%ff HTTP/1.1\r\n${own}\r\n\r\n`,
    `GET / HTTP/1.1\r\n${own}\r\nExpect: 100-continue\r\n\r\n`,
    `GET / HTTP/1.1\r\n${own}\r\nExpect: anything\r\n\r\n`,
    `CONNECT 127.0.0.1:1 HTTP/1.1\r\n${own}\r\n\r\n`,
    `GET // HTTP/1.1\r\n${own}\r\n${upgrade}\r\n\r\n`,
    'GET / HTTP/1.1\r\n\r\n',
    '\x16\x03\x01\x02\x00',
    '',
  ];
  for (const text of strangers) await answerTo(port, text);
  const large = `GET /assets/large.bin HTTP/1.1\r\n${own}\r\nCookie: ${await launch()}\r\n\r\n`;
  await knockAndReset(port, { text: large, resets: 'when answered' });
  expect((await fetch(server.origin)).status).toBe(403);
  expect(log.lines).toEqual([]);
});

test('calls are accepted from the page itself only', async () => {
  const { server, launch, open } = await setup();
  const cookie = await launch();
  const origin = server.origin;
  expect(await open({ cookie, origin: 'http://evil.example' })).toBe(403);
  expect(await open({ cookie })).toBe(403);
  expect(await open({ origin })).toBe(403);
  expect(await open({ cookie, origin }, '/other')).toBe(403);
  expect(await open({ cookie, origin })).toBe('open');
});

test('a page that goes away is told to core', async () => {
  const { server, launch, open, happened } = await setup();
  await open({ cookie: await launch(), origin: server.origin });
  await expect.poll(() => happened).toEqual(['page came', 'page went']);
});

test('a port that is taken is said in one sentence', async () => {
  const { server } = await setup();
  const port = Number(new URL(server.origin).port);
  const start = startBrowserServer({
    kiosk: createStubKiosk().kiosk,
    pageFolder: temporaryFolder(),
    port,
    log: quietLog,
  });
  await expect(start).rejects.toThrow(`Port ${port} is taken; choose another with --port`);
});
