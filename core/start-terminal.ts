import { join } from 'node:path';
import type { Settings } from '#contract/settings/settings.ts';
import { type KioskDeps, shippedEngines } from './composition/kiosk-deps.ts';
import { readSampleVenue } from './content/sample-venues.ts';
import { createAlsaHeadset } from './engines/alsa-headset.ts';
import { overwriteFreedMemory } from './engines/overwritten-memory.ts';
import { findSpeechParts } from './engines/speech-parts.ts';
import { createKiosk, type Kiosk } from './kiosk.ts';
import { makeDataFolder } from './storage/data-folder.ts';
import { type DataFolderLock, lockDataFolder } from './storage/data-folder-lock.ts';
import type { Fork } from './system/child.ts';
import { systemClock } from './system/clock.ts';
import { type DeviceKey, readDeviceKeyFile } from './system/device-key.ts';
import { createLog, type Log } from './system/log.ts';
import { createLogFiles } from './system/log-files.ts';
import { requireNode } from './system/node-version.ts';
import { readSettings } from './system/settings.ts';

export interface TerminalOptions {
  readonly dataFolder: string;
  /** The venue named at the start; it goes before the one in the settings. */
  readonly venue: string | null;
  /** An installed terminal never falls back to a sample, and receives nobody before its PINs are set; a workbench does both. */
  readonly isInstalled: boolean;
  /** Where the release's sample venues are. */
  readonly venuesFolder: string;
  readonly version: string;
  /** The terminal's key where the host's keychain keeps it; else it lies in a file of the data folder. */
  readonly deviceKey?: DeviceKey;
  readonly host: KioskDeps['host'];
  /** Ends this process in order, where its host starts it again. */
  readonly restart?: () => void;
  /** Starts the processes of engines, as this host can. */
  readonly fork: Fork;
}

export interface Terminal {
  readonly kiosk: Kiosk;
  readonly settings: Settings;
  readonly log: Log;
  readonly close: () => Promise<void>;
}

/** The sample that a workbench shows when no venue has been named. */
const workbenchVenue = 'hall';

/**
 * Starts the terminal on this machine: its data folder, settings, log files and the kiosk itself.
 * @throws {Fault} node-too-old, data-folder-in-use, settings-invalid, data-folder-read-only or disk-full, before
 * anything of the terminal is written.
 */
export async function startTerminal(options: TerminalOptions): Promise<Terminal> {
  requireNode();
  makeDataFolder(options.dataFolder);
  const lock = lockDataFolder(options.dataFolder);
  try {
    return await startLocked(options, lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function startLocked(options: TerminalOptions, lock: DataFolderLock): Promise<Terminal> {
  const { dataFolder, venuesFolder } = options;
  const read = readSettings(join(dataFolder, 'settings.json'));
  const files = createLogFiles({ folder: join(dataFolder, 'logs'), clock: systemClock, ...read.log });
  const log = createLog({ sink: files, level: read.log.level });
  const named = options.venue ?? read.venue;
  // A trial of the sample tells nobody.
  const settings = named === null ? { ...read, hub: null } : read;
  const venue = named ?? (options.isInstalled ? null : workbenchVenue);
  const kiosk = createKiosk({
    dataFolder,
    isInstalled: options.isInstalled,
    venueId: venue,
    readVenue: venue === null ? null : (keep) => readSampleVenue(venuesFolder, venue, keep),
    settings,
    clock: systemClock,
    newId: () => crypto.randomUUID(),
    log,
    version: options.version,
    deviceKey: () => options.deviceKey ?? readDeviceKeyFile(join(dataFolder, 'device.key')),
    host: options.host,
    fork: options.fork,
    restart: options.restart ?? null,
    speech: await findSpeechParts(settings.voice, options.fork),
    engines: shippedEngines,
    headset: process.platform === 'linux' ? createAlsaHeadset() : null,
    sweepMemory: overwriteFreedMemory(),
  });
  return {
    kiosk,
    settings,
    log,
    close: async () => {
      await kiosk.close();
      await files.close();
      lock.release();
    },
  };
}
