import { type ChildProcess, spawn } from 'node:child_process';
import { Readable, Writable } from 'node:stream';
import type { Log } from '#core/system/log.ts';
import { chromiumArguments, type WindowLook } from './chromium.ts';
import { createDevtoolsPipe, type DevtoolsPipe } from './devtools-pipe.ts';
import { groupGone, hasGroups, killGroup } from './process-group.ts';
import type { Profile } from './profile.ts';

export interface BrowserDeps {
  readonly chromium: string;
  readonly look: Omit<WindowLook, 'profileFolder'>;
  readonly createProfile: () => Profile;
  readonly log: Log;
}

/** One run of Chromium, with a profile of its own. */
export interface OpenedBrowser {
  readonly devtools: DevtoolsPipe;
  readonly kill: () => void;
  /** Resolves when all its processes are gone, however they ended, and the profile with them. */
  readonly gone: Promise<void>;
}

/** Starts Chromium with a window on an address. */
export function openBrowser(address: string, { chromium, look, createProfile, log }: BrowserDeps): OpenedBrowser {
  const profile = createProfile();
  const browser = spawn(chromium, chromiumArguments(address, { ...look, profileFolder: profile.folder }), {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    detached: hasGroups,
    // What a page's process leaves when it crashes holds parts of its memory: it goes with the profile.
    env: { ...process.env, BREAKPAD_DUMP_LOCATION: profile.folder },
  });
  browser.on('error', (error) => log.error('browser not started', {}, error));
  const closed = Promise.withResolvers<void>();
  browser.once('close', (code, signal) => {
    log.warn('browser gone', { code, signal });
    closed.resolve();
  });
  const bury = async () => {
    await closed.promise;
    // Its processes write to the profile for as long as they are there.
    await groupGone(browser);
    profile.wipe();
  };
  return { devtools: devtoolsOf(browser), kill: () => killGroup(browser), gone: bury() };
}

function devtoolsOf(browser: ChildProcess): DevtoolsPipe {
  const [write, read] = [browser.stdio[3], browser.stdio[4]];
  if (!(write instanceof Writable) || !(read instanceof Readable)) throw new Error('The browser has no pipes');
  return createDevtoolsPipe({ write, read });
}
