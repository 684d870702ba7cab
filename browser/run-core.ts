import { join } from 'node:path';
import type { CoreStart } from '#contract/process/core-process.ts';
import { startTerminal } from '#core/start-terminal.ts';
import { forkNode } from '#core/system/child.ts';
import { type BrowserServer, type BrowserServerDeps, startBrowserServer } from './server.ts';

/** Core and its loopback server, in this very process. */
export interface RunningCore {
  /** An address that opens the page once. */
  readonly newLaunchAddress: BrowserServer['newLaunchAddress'];
  readonly close: () => Promise<void>;
}

/**
 * Starts core behind its loopback server.
 * @throws {Fault} what {@link startTerminal} throws, and port-taken.
 */
export async function runCore(
  start: CoreStart & { port: number },
  openDocument?: BrowserServerDeps['openDocument'],
  restart?: () => void,
): Promise<RunningCore> {
  const { dataFolder, venue, isInstalled, root, version, port } = start;
  const venuesFolder = join(root, 'assets', 'venues');
  const terminal = await startTerminal({
    dataFolder,
    venue,
    isInstalled,
    venuesFolder,
    version,
    host: 'browser',
    fork: forkNode,
    ...(restart && { restart }),
  });
  const { kiosk, log } = terminal;
  const closeTerminal = () => terminal.close();
  const server = await startBrowserServer({
    kiosk,
    pageFolder: join(root, 'dist', 'renderer'),
    port,
    log,
    ...(openDocument && { openDocument }),
  }).catch(async (error: unknown) => {
    await closeTerminal();
    throw error;
  });
  return {
    newLaunchAddress: server.newLaunchAddress,
    close: async () => {
      await server.close();
      await closeTerminal();
    },
  };
}
