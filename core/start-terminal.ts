import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '#contract/settings.ts';
import { readSampleVenue } from './content/sample-venues.ts';
import { createKiosk, type Kiosk, type KioskDeps } from './kiosk.ts';
import type { Fork } from './system/child.ts';
import { systemClock } from './system/clock.ts';
import { Fault, systemCodeOf } from './system/fault.ts';
import { createLog, createLogFiles, type Log } from './system/log.ts';
import { readSettings } from './system/settings.ts';

export interface TerminalOptions {
  readonly dataFolder: string;
  /** The venue named at the start; it goes before the one in the settings. */
  readonly venue: string | null;
  /** An installed terminal never falls back to a sample; a desk does. */
  readonly isInstalled: boolean;
  /** Where the release's sample venues are. */
  readonly venuesFolder: string;
  readonly version: string;
  readonly host: KioskDeps['host'];
  /** Starts the processes of engines, as this host can. */
  readonly fork: Fork;
}

export interface Terminal {
  readonly kiosk: Kiosk;
  readonly settings: Settings;
  readonly log: Log;
  readonly close: () => Promise<void>;
}

/** The sample that a desk shows when no venue has been named. */
const deskVenue = 'hall';

/**
 * Starts the terminal on this machine: its data folder, settings, log files and the kiosk itself.
 * @throws {Fault} node-too-old, settings-invalid or data-folder-read-only, before anything is written.
 */
export async function startTerminal(options: TerminalOptions): Promise<Terminal> {
  requireNode();
  const { dataFolder, venuesFolder } = options;
  makeWritable(dataFolder);
  const settings = readSettings(join(dataFolder, 'settings.json'));
  const files = createLogFiles({ folder: join(dataFolder, 'logs'), ...settings.log });
  const log = createLog({ sink: files, level: settings.log.level });
  const venue = options.venue ?? settings.venue ?? (options.isInstalled ? null : deskVenue);
  const kiosk = await createKiosk({
    dataFolder,
    readVenue: venue === null ? null : () => readSampleVenue(venuesFolder, venue),
    settings,
    clock: systemClock,
    newId: () => crypto.randomUUID(),
    log,
    version: options.version,
    host: options.host,
    fork: options.fork,
  });
  return {
    kiosk,
    settings,
    log,
    close: async () => {
      await kiosk.close();
      await files.close();
    },
  };
}

/** better-sqlite3 ends the process without a word on an older Node; this says it in time. */
function requireNode(): void {
  const major = Number(process.versions.node.split('.', 1)[0]);
  if (major < 22) throw new Fault('node-too-old', `Node ${process.versions.node} is too old: 22.15 or newer is needed`);
}

function makeWritable(folder: string): void {
  try {
    mkdirSync(join(folder, 'logs'), { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    const full = systemCodeOf(cause) === 'ENOSPC';
    throw full
      ? new Fault('disk-full', `No room left for ${folder}`, { cause, retryable: true })
      : new Fault('data-folder-read-only', `The data folder ${folder} cannot be written`, { cause });
  }
}
