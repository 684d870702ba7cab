import { type ChildProcess, spawn } from 'node:child_process';
import { Readable, Writable } from 'node:stream';
import type { Cancel, Clock } from '#core/system/clock.ts';
import type { Log } from '#core/system/log.ts';
import { chromiumArguments, type WindowLook } from './chromium.ts';
import { createDevtoolsPipe, type DevtoolsPipe } from './devtools-pipe.ts';
import { fillScreen } from './fill-screen.ts';
import { groupGone, hasGroups, killGroup } from './process-group.ts';
import type { Profile } from './profile.ts';

export interface WindowDeps {
  readonly chromium: string;
  readonly look: Omit<WindowLook, 'profileFolder'>;
  readonly createProfile: () => Profile;
  readonly clock: Clock;
  readonly log: Log;
  /** The page died or hangs: it wants a new address, for a new document. */
  readonly onPageLost: () => void;
  /** The window was closed, or the browser died. */
  readonly onGone: () => void;
  /** Somebody pressed Ctrl+Alt+Q. */
  readonly onLeave: () => void;
}

/** The window that shows the page. */
export interface PageWindow {
  /** Shows an address: opens the window, or puts a new document into the open one. */
  readonly show: (address: string) => void;
  /** Resolves when the browser is gone and its profile with it. */
  readonly close: () => Promise<void>;
}

/** How often the page is asked whether it lives, and how long it may take to say so. */
const askEveryMs = 5000;
const answerWithinMs = 8000;

/** A Chromium window that is told of its page's death and replaces it. */
export function createWindow(deps: WindowDeps): PageWindow {
  let open: OpenWindow | null = null;
  return {
    show: (address) => {
      if (open) return open.navigate(address);
      open = openWindow(address, {
        ...deps,
        onGone: () => {
          open = null;
          deps.onGone();
        },
      });
    },
    close: async () => open?.close(),
  };
}

interface OpenWindow {
  readonly navigate: (address: string) => void;
  readonly close: () => Promise<void>;
}

function openWindow(address: string, deps: WindowDeps): OpenWindow {
  const profile = deps.createProfile();
  const look = { ...deps.look, profileFolder: profile.folder };
  const browser = spawn(deps.chromium, chromiumArguments(address, look), {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    detached: hasGroups,
  });
  const devtools = devtoolsOf(browser);
  let page: string | null = null;
  let isDead = false;
  let isUnheard = false;
  let deaths = 0;
  let cancel: Cancel = () => {};
  const gone = Promise.withResolvers<void>();
  const kill = () => killGroup(browser);

  const warn = (message: string, error: unknown) => deps.log.warn(message, {}, error);
  const lost = (reason: string) => {
    deps.log.error('page lost', { reason });
    deps.onPageLost();
  };
  const crashed = () => {
    // It is told a second time when the next process dies before it has shown anything.
    deaths += 1;
    if (!isDead) lost('crashed');
    isDead = true;
  };
  const watch = () => {
    cancel = deps.clock.after(askEveryMs, () => {
      cancel = deps.clock.after(answerWithinMs, () => {
        lost('hangs');
        kill();
      });
      devtools.call('Runtime.evaluate', { expression: '1' }, page ?? undefined).then(rest, rest);
    });
  };
  const rest = () => {
    cancel();
    watch();
  };
  /** A page that dies while it is being listened to is listened to again when the next one stands in its place. */
  const listen = (session: string) => {
    const before = deaths;
    listenTo(devtools, session).catch(() => {
      if (deaths === before) kill();
      else if (isDead) isUnheard = true;
      else listen(session);
    });
  };
  const reborn = () => {
    isDead = false;
    if (isUnheard && page) listen(page);
    isUnheard = false;
  };
  devtools.onEvent((method, params) => {
    if (method === 'Target.attachedToTarget' && isPage(params) && typeof params.sessionId === 'string') {
      page = params.sessionId;
      listen(page);
      if (deps.look.isKiosk) fillScreen(devtools, page).catch((error: unknown) => warn('screen not filled', error));
      watch();
    }
    if (method === 'Inspector.targetCrashed') crashed();
    if (method === 'Inspector.targetReloadedAfterCrash') reborn();
    if (method === 'Runtime.bindingCalled' && params.name === leaveName) deps.onLeave();
  });
  devtools.call('Target.setAutoAttach', attach).catch(kill);
  browser.once('error', (error) => deps.log.error('browser not started', {}, error));
  const bury = async (code: number | null, signal: NodeJS.Signals | null) => {
    cancel();
    deps.log.warn('browser gone', { code, signal });
    // Its processes write to the profile for as long as they are there.
    await groupGone(browser);
    profile.wipe();
    gone.resolve();
    deps.onGone();
  };
  browser.once('close', (code, signal) => {
    bury(code, signal).catch(gone.reject);
  });
  const navigate = (next: string) => {
    devtools.call('Page.navigate', { url: next }, page ?? undefined).catch(kill);
  };
  const close = () => {
    kill();
    return gone.promise;
  };
  return { navigate, close };
}

const leaveName = 'leaveTerminal';
/** Full screen has no button to close it: this is the way out, in every document. */
const leaveKeys = `addEventListener('keydown', (event) => {
  if (event.ctrlKey && event.altKey && event.code === 'KeyQ') ${leaveName}('');
}, true)`;

async function listenTo(devtools: DevtoolsPipe, page: string): Promise<void> {
  await devtools.call('Inspector.enable', {}, page);
  await devtools.call('Runtime.enable', {}, page);
  await devtools.call('Page.enable', {}, page);
  await devtools.call('Runtime.addBinding', { name: leaveName }, page);
  await devtools.call('Page.addScriptToEvaluateOnNewDocument', { source: leaveKeys, runImmediately: true }, page);
}

const attach = { autoAttach: true, flatten: true, waitForDebuggerOnStart: false };

function isPage(params: Record<string, unknown>): boolean {
  const info = params.targetInfo;
  return typeof info === 'object' && info !== null && 'type' in info && info.type === 'page';
}

function devtoolsOf(browser: ChildProcess): DevtoolsPipe {
  const [write, read] = [browser.stdio[3], browser.stdio[4]];
  if (!(write instanceof Writable) || !(read instanceof Readable)) throw new Error('The browser has no pipes');
  return createDevtoolsPipe({ write, read });
}
