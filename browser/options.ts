import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { CoreStart } from '#contract/process/core-process.ts';

/** The release's own folder, seen from a checkout and from a bundle's dist/app. */
const releaseRoot = fileURLToPath(
  ['../', '../../../']
    .map((path) => new URL(path, import.meta.url))
    .find((folder) => existsSync(new URL('package.json', folder))) ?? import.meta.url,
);

/** Reads the options of the browser host: --venue, --data, --port, --kiosk. Paths are taken from where it is started. */
export function readOptions(args: readonly string[], root = releaseRoot): CoreStart & { port: number } {
  const { values } = parseArgs({
    args: [...args],
    options: {
      venue: { type: 'string' },
      data: { type: 'string', default: 'data' },
      port: { type: 'string', default: '4173' },
      kiosk: { type: 'boolean', default: false },
    },
  });
  return {
    dataFolder: resolve(values.data),
    venue: values.venue ?? null,
    isInstalled: values.kiosk,
    root,
    version: versionOf(resolve(root, 'package.json')),
    port: Number(values.port),
  };
}

function versionOf(file: string): string {
  const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof parsed !== 'object' || parsed === null || !('version' in parsed)) return 'unknown';
  return String(parsed.version);
}
