/** The browser host: the terminal behind a loopback server, its page in Chromium. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startTerminal } from '#core/start-terminal.ts';
import { Fault } from '#core/system/fault.ts';
import { startBrowserServer } from './server.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      venue: { type: 'string' },
      data: { type: 'string', default: 'data' },
      port: { type: 'string', default: '4173' },
      kiosk: { type: 'boolean', default: false },
    },
  });
  const terminal = await startTerminal({
    dataFolder: resolve(values.data),
    venue: values.venue ?? null,
    isInstalled: values.kiosk,
    venuesFolder: resolve(root, 'assets/venues'),
    version: versionOf(resolve(root, 'package.json')),
    host: 'browser',
  });
  const { kiosk, log } = terminal;
  const pageFolder = resolve(root, 'dist/renderer');
  const server = await startBrowserServer({ kiosk, pageFolder, port: Number(values.port), log });
  process.stdout.write(`Open ${server.newLaunchAddress()}\n`);
  const stop = async () => {
    await server.close();
    await terminal.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}

function versionOf(file: string): string {
  const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof parsed !== 'object' || parsed === null || !('version' in parsed)) return 'unknown';
  return String(parsed.version);
}

main().catch((error: unknown) => {
  if (!(error instanceof Fault)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
