import { createHash } from 'node:crypto';
import { accessSync, constants, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Chromium's own folder, for one run of the browser. It holds the address that opened the page, and its cookie. */
export interface Profile {
  readonly folder: string;
  /** The browser has ended: nothing of its folder stays. */
  readonly wipe: () => void;
}

/**
 * Makes a new profile in memory where the machine has a file system in memory, and removes what earlier runs on this
 * data folder left behind: one that was killed could not clean up.
 */
export function createProfile(dataFolder: string, places: readonly string[] = placesInMemory()): Profile {
  const place = places.find(isWritable) ?? tmpdir();
  const prefix = `yingbin-${createHash('sha256').update(dataFolder).digest('hex').slice(0, 12)}-`;
  for (const left of [...places, tmpdir()]) wipeAll(left, prefix);
  // Where releases before this one kept it.
  wipe(join(dataFolder, 'browser'));
  const folder = mkdtempSync(join(place, prefix));
  mkdirSync(join(folder, 'Default'));
  writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify(preferences));
  return { folder, wipe: () => wipe(folder) };
}

/** Without these it offers to translate and to keep passwords. */
const preferences = {
  translate: { enabled: false },
  credentials_enable_service: false,
  autofill: { profile_enabled: false, credit_card_enabled: false },
  profile: { password_manager_enabled: false, exit_type: 'Normal' },
};

/** What the service's unit gives, what the session gives, and what every Linux has. */
function placesInMemory({ RUNTIME_DIRECTORY, XDG_RUNTIME_DIR } = process.env): string[] {
  return [RUNTIME_DIRECTORY, XDG_RUNTIME_DIR, '/dev/shm'].flatMap((place) => place || []);
}

function isWritable(place: string): boolean {
  try {
    accessSync(place, constants.W_OK);
    return true;
  } catch {
    // Not there, or not ours: the next is asked.
    return false;
  }
}

function wipeAll(place: string, prefix: string): void {
  if (!isWritable(place)) return;
  for (const name of readdirSync(place)) if (name.startsWith(prefix)) wipe(join(place, name));
}

/** Processes of a browser that was killed may write for a moment more. */
function wipe(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  } catch {
    // Another account's folder of the same name, in a place that all may write: not ours to remove, and not used.
  }
}
