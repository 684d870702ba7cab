import { mkdirSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startBrowserServer } from '#browser/server.ts';
import { quietLog } from '#test/support/fakes/log.ts';
import { createStubKiosk } from '#test/support/fakes/stub-kiosk.ts';
import { temporaryFolder } from '#test/support/folder.ts';

/** A server whose documents are opened from outside; it notes which were wanted. */
async function setup() {
  const pageFolder = temporaryFolder();
  mkdirSync(join(pageFolder, 'assets'));
  writeFileSync(join(pageFolder, 'index.html'), '<!doctype html>');
  const wanted: string[] = [];
  const openDocument = (isStaffs: boolean) => void wanted.push(isStaffs ? 'staff' : 'visitor');
  const { kiosk } = createStubKiosk();
  const server = await startBrowserServer({ kiosk, pageFolder, port: 0, log: quietLog, openDocument });
  onTestFinished(() => server.close());
  return { server, wanted };
}

interface Answer {
  readonly status: number;
  readonly headers: Record<string, unknown>;
}

/** A document as Chromium asks for it; the names lead to this machine as in the terminal's own browser. */
function navigate(address: string, cookie?: string): Promise<Answer> {
  const { host, port, pathname, search } = new URL(address);
  const headers = { host, 'sec-fetch-mode': 'navigate', 'sec-fetch-site': 'none', ...(cookie ? { cookie } : {}) };
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path: `${pathname}${search}`, headers }, (response) => {
      response.resume();
      resolve({ status: response.statusCode ?? 0, headers: response.headers });
    }).on('error', reject);
  });
}

async function launch(address: string) {
  const { headers } = await navigate(address);
  const cookie = String(headers['set-cookie']).split(';', 1)[0] ?? '';
  return { cookie, location: headers.location, home: `${new URL(address).origin}/` };
}

test('one document after the other lives on another site, so that none has the process of the one before', async () => {
  const { server } = await setup();
  const hosts = [1, 2, 3].map(() => new URL(server.newLaunchAddress()).hostname);
  expect(new Set(hosts).size).toBe(2);
  expect(hosts[0]).toBe(hosts[2]);
});

test('a document that is over is not replaced in its place: the next is opened from outside, once', async () => {
  const { server, wanted } = await setup();
  const { cookie, home } = await launch(server.newLaunchAddress());
  expect((await navigate(home, cookie)).status).toBe(200);
  const over = await navigate(home, cookie);
  expect([over.status, over.headers['clear-site-data']]).toEqual([204, '"storage"']);
  await navigate(home, cookie);
  expect(wanted).toEqual(['visitor']);
});

test('staff who want in get a document of theirs', async () => {
  const { server, wanted } = await setup();
  const { cookie, home } = await launch(server.newLaunchAddress());
  await navigate(home, cookie);
  await navigate(`${home}?staff`, cookie);
  expect(wanted).toEqual(['staff']);
  expect((await launch(server.newLaunchAddress(true))).location).toBe('/?staff');
});

test('the cookie of a document that was replaced opens nothing', async () => {
  const { server } = await setup();
  const { cookie, home } = await launch(server.newLaunchAddress());
  await launch(server.newLaunchAddress());
  expect((await navigate(home, cookie)).status).toBe(403);
});
