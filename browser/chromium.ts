import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { documentHosts } from './page-origins.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** The Chromium of this machine: `CHROMIUM` if it is set, else the first on the path; null where there is none. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | null {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = env.CHROMIUM
    ? [env.CHROMIUM]
    : names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return candidates.find(isProgram) ?? null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Not there, or not ours to run: the next candidate is asked.
    return false;
  }
}

/** Whether there is a screen to open a window on. */
export function hasDisplay(env: NodeJS.ProcessEnv = process.env, platform = process.platform): boolean {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

export interface WindowLook {
  /** Full screen, without a frame; else a window of the panel's proportions. */
  readonly isKiosk: boolean;
  /** Root cannot use the sandbox; an installed terminal runs as a person of its own. */
  readonly isRoot: boolean;
  readonly profileFolder: string;
}

/** The command line for a window on `address`. */
export function chromiumArguments(address: string, { isKiosk, isRoot, profileFolder }: WindowLook): string[] {
  return [
    `--app=${address}`,
    `--user-data-dir=${profileFolder}`,
    '--remote-debugging-pipe',
    '--lang=zh-CN',
    '--no-first-run',
    '--no-default-browser-check',
    '--noerrdialogs',
    '--disable-session-crashed-bubble',
    '--disable-pinch',
    '--overscroll-history-navigation=0',
    '--autoplay-policy=no-user-gesture-required',
    '--auto-accept-camera-and-microphone-capture',
    // Nothing of the browser's own may call home.
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-breakpad',
    '--no-pings',
    `--host-resolver-rules=${documentHosts.map((host) => `MAP ${host} 127.0.0.1`).join(',')}`,
    '--metrics-recording-only',
    '--password-store=basic',
    '--disable-features=Translate,MediaRouter,OptimizationHints,AutofillServerCommunication',
    ...(isKiosk ? ['--kiosk', '--window-position=0,0'] : ['--window-size=540,960']),
    ...(isRoot ? ['--no-sandbox'] : []),
  ];
}
