import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { meshAddress, pageOrigin } from '#electron/page-protocol.ts';
import {
  type GuardedContents,
  type GuardedSession,
  guardContents,
  guardSession,
  isPageFrame,
  pagePreferences,
} from '#electron/security.ts';
import { createFakeFrame } from '#test/support/fakes/fake-electron.ts';

type Handler = (...args: never[]) => unknown;

/** A session that keeps what it is given. */
function guarded() {
  const kept = new Map<string, Handler>();
  const keep = (name: string) => (handler: Handler | null) => void kept.set(name, handler ?? (() => {}));
  const session = {
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    on: (name: string, handler: Handler) => void kept.set(name, handler),
    webRequest: { onBeforeRequest: keep('traffic') },
  };
  guardSession(session as unknown as GuardedSession);
  const call = (name: string, ...args: unknown[]) => (kept.get(name) as (...args: unknown[]) => unknown)(...args);
  const decided = (name: string, ...args: unknown[]) => {
    let decision: unknown;
    call(name, ...args.slice(0, 2), (value: unknown) => (decision = value), ...args.slice(2));
    return decision;
  };
  return { call, decided };
}

const page = `${pageOrigin}/`;

test('the page is a browser and nothing more', () => {
  expect(pagePreferences('/preload.cjs')).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
    webSecurity: true,
    webviewTag: false,
  });
});

test('the page’s top frame may use camera and microphone, nobody may anything else', () => {
  const { call, decided } = guarded();
  const asks = (permission: string, requestingUrl: string, isMainFrame = true) =>
    decided('request', null, permission, { requestingUrl, isMainFrame });
  expect(asks('media', page)).toBe(true);
  expect(asks('media', page, false)).toBe(false);
  expect(asks('media', 'https://evil.example/')).toBe(false);
  for (const other of ['geolocation', 'notifications', 'clipboard-read', 'usb', 'openExternal']) {
    expect(asks(other, page), other).toBe(false);
  }
  expect(call('check', null, 'media', page)).toBe(true);
  expect(call('check', null, 'media', 'https://evil.example')).toBe(false);
  expect(call('device')).toBe(false);
});

test.each([
  [page, false],
  [`${pageOrigin}/assets/page.js`, false],
  ['blob:yingbin://terminal/1', false],
  ['https://example.com/', true],
  ['http://127.0.0.1/', true],
  ['ws://127.0.0.1/', true],
  ['file:///etc/passwd', true],
  ['yingbin://terminal.evil.example/', true],
])('a request to %s is cancelled: %s', (url, cancel) => {
  const { call } = guarded();
  let decision: unknown;
  call('traffic', { url }, (value: unknown) => (decision = value));
  expect(decision).toEqual({ cancel });
});

test('nothing is downloaded', () => {
  let prevented = 0;
  guarded().call('will-download', { preventDefault: () => (prevented += 1) });
  expect(prevented).toBe(1);
});

test('the page goes nowhere else, is sent nowhere, opens no window and holds no other page', () => {
  const events = new EventEmitter();
  let opened: unknown;
  const contents = {
    on: events.on.bind(events),
    setWindowOpenHandler: (handler: (details: unknown) => unknown) => (opened = handler({ url: page })),
  };
  guardContents(contents as unknown as GuardedContents);
  const prevents = (name: string, url: string, isMainFrame = true) => {
    let prevented = false;
    events.emit(name, { url, isMainFrame, preventDefault: () => (prevented = true) });
    return prevented;
  };
  expect(prevents('will-frame-navigate', page)).toBe(false);
  expect(prevents('will-frame-navigate', 'https://example.com/')).toBe(true);
  // Beside it there is one frame, of the mesh, and it stays where it is too.
  expect(prevents('will-frame-navigate', meshAddress, false)).toBe(false);
  expect(prevents('will-frame-navigate', page, false)).toBe(true);
  expect(prevents('will-frame-navigate', 'https://example.com/', false)).toBe(true);
  expect(prevents('will-redirect', page)).toBe(true);
  expect(prevents('will-attach-webview', page)).toBe(true);
  expect(opened).toEqual({ action: 'deny' });
});

test('only the page’s own top frame is listened to', () => {
  expect(isPageFrame(createFakeFrame())).toBe(true);
  expect(isPageFrame(createFakeFrame('https://evil.example/'))).toBe(false);
  expect(isPageFrame(createFakeFrame(page, createFakeFrame() as never))).toBe(false);
  expect(isPageFrame(null)).toBe(false);
});
