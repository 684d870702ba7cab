import type { Cancel, Clock } from '#core/system/clock.ts';
import type { DevtoolsPipe } from './devtools-pipe.ts';
import { fillScreen } from './fill-screen.ts';
import { type BrowserDeps, openBrowser } from './opened-browser.ts';
import { fetchOwnDocuments, judgeDocument } from './own-documents.ts';

export interface WindowDeps extends BrowserDeps {
  readonly clock: Clock;
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
  const { devtools, kill, gone } = openBrowser(address, deps);
  let page: string | null = null;
  let { origin } = new URL(address);
  let isDead = false;
  let isUnheard = false;
  let deaths = 0;
  let stopWatching: Cancel = () => {};

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
  const attached = (params: Record<string, unknown>) => {
    const session = sessionOfPage(params);
    if (session === null) return;
    // The terminal has one page: a window beside it shows nothing of ours.
    if (page !== null) return void devtools.call('Page.close', {}, session).catch(() => {});
    page = session;
    fetchOwnDocuments(devtools, session).catch(kill);
    listen(session);
    if (deps.look.isKiosk) fillScreen(devtools, session).catch((error: unknown) => warn('screen not filled', error));
    stopWatching = watchLife(deps.clock, {
      ask: () => devtools.call('Runtime.evaluate', { expression: '1' }, session),
      onHang: () => {
        lost('hangs');
        kill();
      },
    });
  };
  const events: Readonly<Record<string, (params: Record<string, unknown>) => void>> = {
    'Target.attachedToTarget': attached,
    'Fetch.requestPaused': (params) => page && judgeDocument(devtools, page, { params, origin }),
    'Inspector.targetCrashed': crashed,
    'Inspector.targetReloadedAfterCrash': reborn,
    'Runtime.bindingCalled': ({ name }) => name === leaveName && deps.onLeave(),
  };
  devtools.onEvent((method, params) => events[method]?.(params));
  devtools.call('Target.setAutoAttach', attach).catch(kill);
  const end = () => {
    stopWatching();
    deps.onGone();
  };
  gone.then(end, end);
  const navigate = (next: string) => {
    // A core that was started again may serve at another port.
    origin = new URL(next).origin;
    devtools.call('Page.navigate', { url: next }, page ?? undefined).catch(kill);
  };
  const close = () => {
    kill();
    return gone;
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

/** The session of a page that has been attached to; null where it is something else. */
function sessionOfPage({ sessionId, targetInfo }: Record<string, unknown>): string | null {
  const isPage =
    typeof targetInfo === 'object' && targetInfo !== null && 'type' in targetInfo && targetInfo.type === 'page';
  return isPage && typeof sessionId === 'string' ? sessionId : null;
}

/** Asks the page now and then whether it lives, until told to stop or until it has not answered. */
function watchLife(
  clock: Clock,
  { ask, onHang }: { readonly ask: () => Promise<unknown>; readonly onHang: () => void },
): Cancel {
  let cancel: Cancel = () => {};
  let isStopped = false;
  const rest = () => {
    cancel();
    if (isStopped) return;
    cancel = clock.after(askEveryMs, () => {
      cancel = clock.after(answerWithinMs, onHang);
      ask().then(rest, rest);
    });
  };
  rest();
  return () => {
    isStopped = true;
    cancel();
  };
}
