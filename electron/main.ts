/** The Electron host's main process, as a list of steps. No other file here imports Electron's values but the preload. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  MessageChannelMain,
  powerSaveBlocker,
  protocol,
  safeStorage,
  session,
  utilityProcess,
} from 'electron';
import { pagePorts } from '#contract/page/page-ports.ts';
import { smallNode } from '#core/system/child.ts';
import { systemClock } from '#core/system/clock.ts';
import { endWithParent } from '#core/system/end-with-parent.ts';
import { Fault } from '#core/system/fault.ts';
import { createLog, standardError } from '#core/system/log.ts';
import { outliveReaders } from '#core/system/standard-streams.ts';
import { createCoreLink } from './core-link.ts';
import { keyForCore } from './device-key.ts';
import { readOptions } from './options.ts';
import { createPageDoor } from './page-door.ts';
import { pageScheme, servePage } from './page-protocol.ts';
import { guardSession } from './security.ts';
import type { ForkUtility } from './utility-fork.ts';
import { keepPage, windowOptions } from './window.ts';

// What this account writes is nobody else's.
process.umask(0o077);
outliveReaders();
endWithParent();
const log = createLog({ sink: standardError, level: 'info' });

// 1. Before Electron is ready: one instance, every page in a sandbox, a scheme of our own.
if (!app.requestSingleInstanceLock()) app.exit(0);
app.enableSandbox();
protocol.registerSchemesAsPrivileged([pageScheme]);

// 2. What this start is about. Core and its native packages need real files: they lie beside the archive, not in it.
const places = { root: app.getAppPath(), userData: app.getPath('userData'), version: app.getVersion() };
const start = readOptions(process.argv.slice(1), places);
const files = places.root.replace(/\.asar$/, '.asar.unpacked');
const built = join(files, 'dist', 'app');

await app.whenReady();

// 3. What the page may reach, and what it may ask for.
guardSession(session.defaultSession);
servePage(protocol, join(places.root, 'dist', 'renderer'));

// 4. Core, in a process of its own.
const forkUtility: ForkUtility = (file, serviceName) =>
  utilityProcess.fork(file, [], { serviceName, stdio: 'inherit', execArgv: [...smallNode] });
const core = createCoreLink({
  start: { ...start, root: files, ...keychainKeyOrLeave() },
  entry: pathToFileURL(join(built, 'electron/core-process.js')),
  enginesFolder: join(built, 'core/engines'),
  forkUtility,
  clock: systemClock,
  log,
  onReady: () => door.serveWaiting(),
  onLost: () => page.reload(),
  onRefused: leaveSaying,
});

// 5. The page's way to core.
const door = createPageDoor({
  newPorts: () => new MessageChannelMain(),
  admit: core.admit,
  clearStorage: () => session.defaultSession.clearStorageData(),
  log,
});
ipcMain.on(pagePorts.wanted, (event) => {
  door.ask(event).catch((error: unknown) => log.error('page not admitted', {}, error));
});

// 6. The window, and off we go.
const preload = join(built, 'electron', 'preload.cjs');
const window = new BrowserWindow(windowOptions({ isKiosk: start.isInstalled, preload }));
const page = keepPage({ window, isKiosk: start.isInstalled, clock: systemClock, log, onLeave: leave });
core.start();
if (start.isInstalled) powerSaveBlocker.start('prevent-display-sleep');
app.on('second-instance', () => window.focus());
app.on('window-all-closed', leave);

/** Ends core in order, then the application. */
function leave(): void {
  core.stop().then(
    () => app.exit(0),
    () => app.exit(1),
  );
}

/** The key has to be there before core is: another one would make what is encrypted unreadable. */
function keychainKeyOrLeave(): ReturnType<typeof keyForCore> {
  try {
    return keyForCore(safeStorage, start.dataFolder);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    leaveSaying(error.message);
    return {};
  }
}

function leaveSaying(sentence: string): void {
  dialog.showErrorBox('Yingbin 迎宾', sentence);
  app.exit(1);
}
