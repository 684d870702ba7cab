import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FromCore, ToCore } from '#contract/process/core-process.ts';
import type { Child } from '#core/system/child.ts';
import type { Log } from '#core/system/log.ts';
import { type ForkUtility, utilityChild } from './utility-fork.ts';

export interface EnginesDeps {
  readonly forkUtility: ForkUtility;
  /** The folder below which the files of engines lie; no other file is ever started. */
  readonly enginesFolder: string;
  readonly tellCore: (message: ToCore) => void;
  readonly log: Log;
}

/** The engine processes that core asked for: a utility process cannot fork, so main does it and carries the messages. */
export interface Engines {
  readonly receive: (message: FromCore) => void;
  /** Core is gone: what it asked for goes too. */
  readonly endAll: () => void;
}

export function createEngines({ forkUtility, enginesFolder, tellCore, log }: EnginesDeps): Engines {
  const running = new Map<number, Child>();

  const fork = (engine: number, entry: string) => {
    const file = fileURLToPath(entry);
    if (!isInside(enginesFolder, file)) {
      log.error('engine outside the release refused', { engine });
      return tellCore({ kind: 'engine-gone', engine, code: null });
    }
    const child = utilityChild(forkUtility(file, `engine-${engine}`));
    running.set(engine, child);
    // A core that was started again counts from the beginning: what is left of the one before is not its engine.
    const isCurrent = () => running.get(engine) === child;
    child.onMessage((message) => {
      if (isCurrent()) tellCore({ kind: 'engine-message', engine, message });
    });
    child.onExit(({ code }) => {
      if (!isCurrent()) return;
      running.delete(engine);
      tellCore({ kind: 'engine-gone', engine, code });
    });
  };
  return {
    receive: (message) => {
      if (message.kind === 'fork-engine') fork(message.engine, message.entry);
      if (message.kind === 'to-engine') running.get(message.engine)?.send(message.message);
      if (message.kind === 'kill-engine') running.get(message.engine)?.kill();
    },
    endAll: () => {
      const ending = [...running.values()];
      running.clear();
      for (const child of ending) child.kill();
    },
  };
}

function isInside(folder: string, file: string): boolean {
  const path = relative(folder, file);
  return path !== '' && path.split(sep)[0] !== '..';
}
