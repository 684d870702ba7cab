import type { Language } from '#contract/base/language.ts';
import {
  type EmbedderConfiguration,
  type FromEmbedder,
  fromEmbedderSchema,
  type ToEmbedder,
} from '#contract/process/embedder-process.ts';
import type { Fork } from '../../system/child.ts';
import type { Clock } from '../../system/clock.ts';
import { Fault } from '../../system/fault.ts';
import type { Log } from '../../system/log.ts';
import type { RestartPolicy } from '../../system/restarts.ts';
import { type ChildState, createSupervisor } from '../../system/supervisor.ts';
import { createAwaitedVectors } from './awaited-vectors.ts';
import type { Embedder } from './embedder.ts';

/** An embedder's model as it is installed. */
export interface EmbedderModel {
  readonly name: string;
  readonly fingerprint: string;
  readonly languages: readonly Language[];
  readonly configuration: EmbedderConfiguration;
}

export interface EmbedderLinkDeps {
  readonly model: EmbedderModel;
  /** The module of the process: core/engines/embedder-process.ts, or what it was bundled to. */
  readonly entry: URL;
  readonly fork: Fork;
  readonly clock: Clock;
  readonly log: Log;
  readonly memoryMb: number;
  readonly restarts?: RestartPolicy;
  readonly onFault: (code: string) => void;
}

/** Loading 120 MB from a slow disk, and the longest batch of a weak machine. */
const limits = { initDeadlineMs: 120_000, pingEveryMs: 10_000, pingDeadlineMs: 60_000 };

/** An embedder in a supervised process of its own. One whose model is refused is not started again. */
export function createEmbedderLink({ model, memoryMb, onFault, ...deps }: EmbedderLinkDeps): Embedder {
  const { clock, log } = deps;
  const awaited = createAwaitedVectors(clock);
  let isDown = false;
  let isWanted = false;
  let change = Promise.withResolvers<void>();

  const announce = () => {
    change.resolve();
    change = Promise.withResolvers();
  };
  const complain = (fault: Fault) => {
    log.error('answers go on without the embedder', { model: model.name }, fault);
    onFault(fault.code);
  };
  const stop = () => {
    isDown = true;
    isWanted = false;
    awaited.giveUp();
    announce();
    return supervisor.stop();
  };
  const receive = (message: FromEmbedder) => {
    if (message.kind === 'vectors') return awaited.receive(message.id, message);
    complain(new Fault('embedder-refused', 'The model of the embedder is damaged.'));
    void stop();
  };
  const follow = (state: ChildState) => {
    if (state !== 'ready') awaited.giveUp();
    if (state === 'resting') complain(new Fault('embedder-failed', 'The process of the embedder keeps ending.'));
    // Opened again while it was still ending.
    if (state === 'stopped' && isWanted) supervisor.start();
    announce();
  };
  const supervisor = createSupervisor<ToEmbedder, FromEmbedder>({
    ...deps,
    name: 'embedder',
    limits: { ...limits, memoryMb },
    parse: (raw) => fromEmbedderSchema.safeParse(raw).data ?? null,
    onSpawn: () => void supervisor.send(model.configuration),
    onMessage: receive,
    onState: follow,
  });
  const state = () => {
    if (isDown) return 'down';
    const now = supervisor.state();
    return now === 'ready' || now === 'resting' ? now : 'loading';
  };

  return {
    model: model.name,
    fingerprint: model.fingerprint,
    languages: model.languages,
    open: () => {
      isWanted = !isDown;
      if (isWanted) supervisor.start();
    },
    park: () => {
      isWanted = false;
      return supervisor.stop();
    },
    state,
    settled: async () => {
      for (;;) {
        const now = state();
        if (now === 'ready' || now === 'down') return now;
        await change.promise;
      }
    },
    embed: async (texts, withinMs) => {
      if (state() !== 'ready') return null;
      return awaited.ask((id) => supervisor.send({ kind: 'embed', id, texts: [...texts] }), withinMs);
    },
    close: stop,
  };
}
