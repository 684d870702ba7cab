import { join } from 'node:path';
import { type CoreStart, type FromCore, type ToCore, toCoreSchema } from '#contract/process/core-process.ts';
import type { Terminal, TerminalOptions } from '#core/start-terminal.ts';
import { Fault } from '#core/system/fault.ts';
import type { Parent } from '#core/system/parent.ts';
import { superviseThisProcess } from '#core/system/supervised.ts';
import { keychainKey } from './device-key.ts';
import { createForkByMain } from './fork-by-main.ts';
import { createPageConnection, type PageConnection, type PagePort } from './page-connection.ts';

/** The way to main, as a utility process has it. */
export interface MainPort {
  readonly postMessage: (message: unknown) => void;
  readonly on: (event: 'message', listener: (event: { data: unknown; ports: PagePort[] }) => void) => unknown;
}

type StartedTerminal = Pick<Terminal, 'kiosk' | 'close'>;

export interface ServeCoreDeps {
  readonly main: MainPort;
  readonly start: (options: TerminalOptions) => Promise<StartedTerminal>;
  readonly exit: (code: number) => void;
}

/** Does what main says: starts core once, ties the pages that come, and stops in order. */
export function serveCore({ main, start, exit }: ServeCoreDeps): void {
  const tell = (message: FromCore) => main.postMessage(message);
  const engines = createForkByMain(tell);
  let terminal: StartedTerminal | null = null;
  let pages: PageConnection | null = null;

  const begin = async (options: CoreStart) => {
    try {
      terminal = await start({
        ...terminalOptions(options),
        host: 'electron',
        fork: engines.fork,
        restart: () => void stop(),
      });
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      return tell({ kind: 'refused', code: error.code, sentence: error.message });
    }
    pages = createPageConnection(terminal.kiosk);
    supervised.ready();
  };
  const stop = async () => {
    await terminal?.close();
    exit(0);
  };
  const receive = (message: ToCore) => {
    if (message.kind === 'start') void begin(message.start);
    else if (message.kind === 'stop') void stop();
    else engines.receive(message);
  };
  const supervised = superviseThisProcess(parentAt(main), (raw) => receive(toCoreSchema.parse(raw)));
  main.on('message', ({ ports: [calls, media] }) => {
    if (calls && media) pages?.admit(calls, media);
  });
}

function parentAt(main: MainPort): Parent {
  return {
    send: (message) => main.postMessage(message),
    onMessage: (listener) => void main.on('message', ({ data }) => listener(data)),
    // Electron ends its utility processes itself.
    onGone: () => {},
  };
}

function terminalOptions({ dataFolder, venue, isInstalled, root, version, deviceKey }: CoreStart) {
  const key = deviceKey === undefined ? {} : { deviceKey: keychainKey(Buffer.from(deviceKey, 'base64')) };
  return { dataFolder, venue, isInstalled, version, venuesFolder: join(root, 'assets', 'venues'), ...key };
}
