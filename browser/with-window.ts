import type { CoreStart, FromCore } from '#contract/process/core-process.ts';
import { superviseCore } from '#core/supervised-core.ts';
import { forkNode } from '#core/system/child.ts';
import { systemClock } from '#core/system/clock.ts';
import { createLog, standardError } from '#core/system/log.ts';
import { createProfile } from './profile.ts';
import { createWindow } from './window.ts';

export interface WithWindowOptions {
  readonly options: CoreStart;
  readonly chromium: string;
  readonly say: (line: string) => void;
}

export interface WindowedTerminal {
  /** Resolves with the exit code when the window was closed for good or core refused to start. */
  readonly ended: Promise<number>;
  readonly stop: () => Promise<void>;
}

/**
 * Core in a child process and the page in a window, each started again when it dies. On a workbench closing the window ends
 * the terminal; an installed one opens it again.
 */
export function runWithWindow({ options, chromium, say }: WithWindowOptions): WindowedTerminal {
  const log = createLog({ sink: standardError, level: 'warn' });
  const ended = Promise.withResolvers<number>();
  let stopping = false;

  const core = superviseCore({
    start: options,
    entry: new URL('./core-process.ts', import.meta.url),
    fork: forkNode,
    clock: systemClock,
    log,
    onMessage: (message) => receive(message),
    onState: () => {},
  });
  const askForPage = () => core.tell({ kind: 'admit-page' });
  const window = createWindow({
    chromium,
    look: { isKiosk: options.isInstalled, isRoot: process.getuid?.() === 0 },
    createProfile: () => createProfile(options.dataFolder),
    clock: systemClock,
    log,
    onPageLost: askForPage,
    onGone: () => {
      if (stopping) return;
      if (options.isInstalled) askForPage();
      else void stop(0);
    },
    onLeave: () => void stop(0),
  });
  const receive = (message: FromCore) => {
    if (message.kind === 'page-address') {
      window.show(message.address);
    }
    if (message.kind === 'refused') {
      process.stderr.write(`${message.sentence}\n`);
      void stop(1);
    }
  };
  const stop = async (code: number) => {
    if (stopping) return;
    stopping = true;
    await core.stop();
    await window.close();
    ended.resolve(code);
  };
  core.start();
  say('To leave, press Ctrl+Alt+Q in the window or Ctrl+C here.');
  return { ended: ended.promise, stop: () => stop(0) };
}
