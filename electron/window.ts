import type { BrowserWindow, BrowserWindowConstructorOptions, Input } from 'electron';
import type { Cancel, Clock } from '#core/system/clock.ts';
import { systemCodeOf } from '#core/system/fault.ts';
import type { Log } from '#core/system/log.ts';
import { pageOrigin } from './page-protocol.ts';
import { guardContents, pagePreferences } from './security.ts';

/** How the window is made: the whole screen without a frame, or a window on a workbench in the panel's proportions. */
export function windowOptions({
  isKiosk,
  preload,
}: {
  isKiosk: boolean;
  preload: string;
}): BrowserWindowConstructorOptions {
  return {
    ...(isKiosk ? { kiosk: true, frame: false } : { width: 540, height: 960 }),
    show: false,
    autoHideMenuBar: true,
    backgroundColor: '#f4f1ea',
    webPreferences: { ...pagePreferences(preload), devTools: !isKiosk },
  };
}

/** The parts of Electron's window that are used here. */
export type TerminalWindow = Pick<BrowserWindow, 'loadURL' | 'once' | 'on' | 'show'> & {
  readonly webContents: Pick<
    BrowserWindow['webContents'],
    'on' | 'setWindowOpenHandler' | 'forcefullyCrashRenderer' | 'setVisualZoomLevelLimits'
  >;
};

export interface WindowDeps {
  readonly window: TerminalWindow;
  readonly isKiosk: boolean;
  readonly clock: Clock;
  readonly log: Log;
  readonly onLeave: () => void;
}

/** What main does with its window. */
export interface PageWindow {
  /** Puts a new document into it. */
  readonly reload: () => void;
}

const hangsAfterMs = 5000;
const tryAgainAfterMs = 1000;

/** Shows the page and keeps it alive: a document that dies, hangs or cannot be loaded is replaced by a new one. */
export function keepPage({ window, isKiosk, clock, log, onLeave }: WindowDeps): PageWindow {
  const { webContents } = window;
  let cancelHang: Cancel = () => {};
  const reload = () => {
    window.loadURL(`${pageOrigin}/`).catch((error: unknown) => {
      // A newer document has taken the place of this one while it was loading.
      if (systemCodeOf(error) === 'ERR_ABORTED') return;
      log.error('page not loaded', {}, error);
      clock.after(tryAgainAfterMs, reload);
    });
  };
  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log.error('page lost', { reason, exitCode });
    reload();
  });
  window.on('unresponsive', () => {
    cancelHang = clock.after(hangsAfterMs, () => webContents.forcefullyCrashRenderer());
  });
  window.on('responsive', () => cancelHang());
  webContents.on('before-input-event', (event, input) => {
    if (isLeaveKey(input)) onLeave();
    if (isKiosk && isForbiddenKey(input)) event.preventDefault();
  });
  window.once('ready-to-show', () => {
    window.show();
    webContents.setVisualZoomLevelLimits(1, 1).catch((error: unknown) => log.warn('zoom not locked', {}, error));
  });
  guardContents(webContents);
  reload();
  return { reload };
}

type Key = Pick<Input, 'type' | 'control' | 'alt' | 'meta' | 'code'>;

/** Full screen has no button to close it: Ctrl+Alt+Q is the way out. */
export function isLeaveKey({ type, control, alt, code }: Key): boolean {
  return type === 'keyDown' && control && alt && code === 'KeyQ';
}

/** Keys that belong to the shell and not to the page; plain typing and the page's own keys go through. */
export function isForbiddenKey({ control, alt, meta, code }: Key): boolean {
  return control || alt || meta || /^F\d+$/.test(code);
}
