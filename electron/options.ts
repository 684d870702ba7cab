import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { CoreStart } from '#contract/process/core-process.ts';

export interface AppPlaces {
  /** The release's own folder, with package.json in it. */
  readonly root: string;
  /** Where the system keeps this person's data of the application. */
  readonly userData: string;
  readonly version: string;
}

/** Reads the options of the Electron host: --venue, --data, --kiosk. Chromium's own switches are left to Chromium. */
export function readOptions(args: readonly string[], { root, userData, version }: AppPlaces): CoreStart {
  const { values } = parseArgs({
    args: [...args],
    strict: false,
    options: { venue: { type: 'string' }, data: { type: 'string' }, kiosk: { type: 'boolean' } },
  });
  return {
    dataFolder: typeof values.data === 'string' ? resolve(values.data) : join(userData, 'data'),
    venue: typeof values.venue === 'string' ? values.venue : null,
    isInstalled: values.kiosk === true,
    root,
    version,
    port: null,
  };
}
