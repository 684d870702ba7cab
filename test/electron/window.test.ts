import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { isForbiddenKey, isLeaveKey, keepPage, type TerminalWindow, windowOptions } from '#electron/window.ts';
import { createTestClock } from '#test/support/fakes/clock.ts';
import { quietLog } from '#test/support/fakes/log.ts';

/** A window that counts its documents; `fail` makes the next one impossible to load. */
function setup({ isKiosk = true } = {}) {
  const clock = createTestClock();
  const windowEvents = new EventEmitter();
  const pageEvents = new EventEmitter();
  const loads: string[] = [];
  const failures: (Error & { code?: string })[] = [];
  let crashes = 0;
  let leaves = 0;
  const window = {
    loadURL: async (address: string) => {
      loads.push(address);
      const failure = failures.shift();
      if (failure) throw failure;
    },
    on: windowEvents.on.bind(windowEvents),
    once: windowEvents.once.bind(windowEvents),
    show: () => {},
    webContents: {
      on: pageEvents.on.bind(pageEvents),
      setWindowOpenHandler: () => {},
      setVisualZoomLevelLimits: async () => {},
      forcefullyCrashRenderer: () => {
        crashes += 1;
      },
    },
  };
  const failNext = (code: string) => void failures.push(Object.assign(new Error(code), { code }));
  const open = () => {
    const onLeave = () => {
      leaves += 1;
    };
    return keepPage({ window: window as unknown as TerminalWindow, isKiosk, clock, log: quietLog, onLeave });
  };
  const press = (key: object) => {
    let prevented = false;
    const input = { type: 'keyDown', control: false, alt: false, meta: false, code: 'KeyA', ...key };
    pageEvents.emit('before-input-event', { preventDefault: () => (prevented = true) }, input);
    return prevented;
  };
  return {
    clock,
    windowEvents,
    pageEvents,
    loads,
    failNext,
    open,
    press,
    crashes: () => crashes,
    leaves: () => leaves,
  };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

test('an installed terminal fills the screen and has no developer tools; a desk has a window', () => {
  const installed = windowOptions({ isKiosk: true, preload: '/preload.cjs' });
  expect(installed).toMatchObject({ kiosk: true, frame: false, webPreferences: { devTools: false } });
  expect(windowOptions({ isKiosk: false, preload: '/preload.cjs' })).toMatchObject({ width: 540, height: 960 });
});

test('a page that dies is replaced by a new document at once', () => {
  const { open, loads, pageEvents } = setup();
  open();
  pageEvents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
  expect(loads).toEqual(['yingbin://terminal/', 'yingbin://terminal/']);
});

test('a page that hangs for five seconds is ended; one that comes to itself is not', () => {
  const { open, clock, windowEvents, crashes } = setup();
  open();
  windowEvents.emit('unresponsive');
  clock.advance(4900);
  windowEvents.emit('responsive');
  clock.advance(10_000);
  expect(crashes()).toBe(0);
  windowEvents.emit('unresponsive');
  clock.advance(5000);
  expect(crashes()).toBe(1);
});

test('a page that cannot be loaded is tried again; one that a newer took the place of is not', async () => {
  const { open, clock, loads, failNext } = setup();
  failNext('ERR_FAILED');
  failNext('ERR_ABORTED');
  open();
  await settle();
  clock.advance(1000);
  await settle();
  clock.advance(10_000);
  expect(loads).toHaveLength(2);
});

test('Ctrl+Alt+Q leaves, in full screen too', () => {
  const { open, press, leaves } = setup();
  open();
  press({ control: true, alt: true, code: 'KeyQ' });
  expect(leaves()).toBe(1);
});

test('in full screen the shell’s keys do nothing and typing goes through; at a desk all do', () => {
  const { open, press } = setup();
  open();
  expect(press({ control: true, code: 'KeyT' })).toBe(true);
  expect(press({ alt: true, code: 'F4' })).toBe(true);
  expect(press({ code: 'F11' })).toBe(true);
  expect(press({ code: 'KeyF' })).toBe(false);
  const desk = setup({ isKiosk: false });
  desk.open();
  expect(desk.press({ control: true, code: 'KeyT' })).toBe(false);
});

test('releasing the keys does not leave a second time', () => {
  const keys = { control: true, alt: true, meta: false, code: 'KeyQ' };
  expect(isLeaveKey({ ...keys, type: 'keyUp' })).toBe(false);
  expect(isForbiddenKey({ ...keys, type: 'keyDown' })).toBe(true);
});
