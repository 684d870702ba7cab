import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { startBrowserServer } from '#browser/server.ts';
import { quietLog } from '#test/support/fakes/log.ts';
import { createStubKiosk } from '#test/support/fakes/stub-kiosk.ts';
import { temporaryFolder } from '#test/support/folder.ts';

async function setup() {
  const pageFolder = temporaryFolder();
  mkdirSync(join(pageFolder, 'assets'));
  writeFileSync(join(pageFolder, 'index.html'), '<!doctype html><title>page</title>');
  writeFileSync(join(pageFolder, 'assets', 'page-1a2b.js'), '1;');
  const { kiosk, happened } = createStubKiosk();
  const server = await startBrowserServer({ kiosk, pageFolder, port: 0, log: quietLog });
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
  return { server, launch, open, happened };
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
