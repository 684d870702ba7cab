import { fileURLToPath } from 'node:url';
import type { MessagePortMain } from 'electron';
import type { CoreStart, FromCore, ToCore } from '#contract/process/core-process.ts';
import { superviseCore } from '#core/supervised-core.ts';
import type { Clock } from '#core/system/clock.ts';
import type { Log } from '#core/system/log.ts';
import { createEngines } from './engines.ts';
import { type ForkUtility, type UtilityChild, utilityChild } from './utility-fork.ts';

export interface CoreLinkDeps {
  readonly start: CoreStart;
  readonly entry: URL;
  readonly enginesFolder: string;
  readonly forkUtility: ForkUtility;
  readonly clock: Clock;
  readonly log: Log;
  /** Core is ready, the first time or again: a page may ask for its ports. */
  readonly onReady: () => void;
  /** Core is gone; it is being started again. */
  readonly onLost: () => void;
  /** Core will not start; the sentence says why and what to do. */
  readonly onRefused: (sentence: string) => void;
}

/** Main's link to core: starts it, keeps it alive, hands it pages, forks its engines, gives it the device key. */
export interface CoreLink {
  readonly start: () => void;
  /** Hands over a page's ports; false while core is not ready. */
  readonly admit: (ports: MessagePortMain[]) => boolean;
  readonly stop: () => Promise<void>;
}

export function createCoreLink(deps: CoreLinkDeps): CoreLink {
  const { start, entry, enginesFolder, forkUtility, clock, log } = deps;
  let child: UtilityChild | null = null;
  let isReady = false;

  const core = superviseCore({
    start,
    entry,
    clock,
    log,
    fork: (module) => {
      child = utilityChild(forkUtility(fileURLToPath(module), 'core'));
      return child;
    },
    onMessage: (message) => receive(message),
    onState: (state) => {
      const wasReady = isReady;
      isReady = state === 'ready';
      if (isReady) deps.onReady();
      else if (wasReady) {
        engines.endAll();
        deps.onLost();
      }
    },
  });
  const tellCore = (message: ToCore) => core.tell(message);
  const engines = createEngines({ forkUtility, enginesFolder, tellCore, log });
  const receive = (message: FromCore) => {
    if (message.kind === 'refused') deps.onRefused(message.sentence);
    else engines.receive(message);
  };
  const admit = (ports: MessagePortMain[]) => {
    if (!isReady || !child) return false;
    child.sendPorts({ kind: 'admit-page' } satisfies ToCore, ports);
    return true;
  };
  return { start: core.start, admit, stop: core.stop };
}
