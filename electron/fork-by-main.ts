import type { FromCore, ToCore } from '#contract/process/core-process.ts';
import type { Child, ChildExit, Fork } from '#core/system/child.ts';

/** Core's side of the engines that main forks for it. */
export interface ForkByMain {
  readonly fork: Fork;
  /** What main says of an engine. */
  readonly receive: (message: ToCore) => void;
}

interface Engine {
  readonly messages: ((message: unknown) => void)[];
  readonly exits: ((exit: ChildExit) => void)[];
}

/** A fork that asks Electron's main process. Numbers tell engines apart; a number is never used twice. */
export function createForkByMain(tellMain: (message: FromCore) => void): ForkByMain {
  const engines = new Map<number, Engine>();
  let last = 0;

  const fork = (entry: URL): Child => {
    last += 1;
    const engine = last;
    const listeners: Engine = { messages: [], exits: [] };
    engines.set(engine, listeners);
    tellMain({ kind: 'fork-engine', engine, entry: entry.href });
    return {
      pid: undefined,
      send: (message) => {
        if (engines.has(engine)) tellMain({ kind: 'to-engine', engine, message });
      },
      onMessage: (listener) => void listeners.messages.push(listener),
      onExit: (listener) => void listeners.exits.push(listener),
      kill: () => tellMain({ kind: 'kill-engine', engine }),
    };
  };
  const receive = (message: ToCore) => {
    if (message.kind === 'engine-message') {
      for (const listener of engines.get(message.engine)?.messages ?? []) listener(message.message);
    }
    if (message.kind === 'engine-gone') {
      const gone = engines.get(message.engine);
      engines.delete(message.engine);
      for (const listener of gone?.exits ?? []) listener({ code: message.code, signal: null });
    }
  };
  return { fork, receive };
}
