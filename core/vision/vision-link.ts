import {
  type FromVision,
  fromVisionSchema,
  type Picture,
  type Sight,
  type ToVision,
  type VisionConfiguration,
  type VisionRefusal,
} from '#contract/process/vision-process.ts';
import type { Fork } from '../system/child.ts';
import type { Cancel, Clock } from '../system/clock.ts';
import type { Log } from '../system/log.ts';
import type { RestartPolicy } from '../system/restarts.ts';
import { newKey } from '../system/sealing.ts';
import { type ChildState, createSupervisor } from '../system/supervisor.ts';
import { openDescription } from './sealed-description.ts';

export interface VisionLinkDeps {
  readonly configuration: VisionConfiguration;
  /** The module of the process: core/engines/vision-process.ts, or what it was bundled to. */
  readonly entry: URL;
  readonly fork: Fork;
  readonly clock: Clock;
  readonly log: Log;
  readonly memoryMb: number;
  readonly restarts?: RestartPolicy;
  readonly onState: (state: ChildState) => void;
  /** The recogniser cannot be loaded, now or at another start. */
  readonly onRefused: (why: VisionRefusal) => void;
}

/** The supervised vision process: one frame at a time. */
export interface VisionLink {
  readonly start: () => void;
  readonly state: () => ChildState;
  readonly isLooking: () => boolean;
  /** Null when there is no process to look, or it ended meanwhile. Only one at a time. */
  readonly look: (picture: Picture) => Promise<Sight | null>;
  readonly forget: () => void;
  readonly stop: () => Promise<void>;
}

/** Loading 50 MB from a slow disk, and the longest look of a weak machine. */
const limits = { initDeadlineMs: 60_000, pingEveryMs: 5000, pingDeadlineMs: 10_000 };
/** Again later: what native libraries free, they free after a while. */
const forgetAtMs = [0, 1000, 5000];
/** A frame of four bytes a point, and room: it writes over the memory in which frames came. */
const fillerBytes = 1_310_720;

export function createVisionLink({ configuration, memoryMb, onRefused, ...deps }: VisionLinkDeps): VisionLink {
  const { clock } = deps;
  let asked = 0;
  let waiting: { readonly id: number; readonly settle: (sight: Sight | null) => void } | null = null;
  let cancelForget: Cancel = () => {};
  let sealing = newKey();

  const renewSealing = () => {
    sealing.fill(0);
    sealing = newKey();
    supervisor.send({ kind: 'seal', key: sealing });
  };
  const settle = (sight: Sight | null) => {
    waiting?.settle(sight);
    waiting = null;
  };
  const receive = (message: FromVision) => {
    if (message.kind === 'refused') onRefused(message.why);
    else if (message.id === waiting?.id) {
      const { sealed, ...sight } = message.sight;
      settle({ ...sight, embedding: sealed && openDescription(sealing, sealed) });
    }
  };
  const supervisor = createSupervisor<ToVision, FromVision>({
    ...deps,
    name: 'vision',
    fork: (entry) => deps.fork(entry, { freedArrays: 'kept' }),
    limits: { ...limits, memoryMb },
    parse: (raw) => fromVisionSchema.safeParse(raw).data ?? null,
    onSpawn: () => {
      supervisor.send(configuration);
      renewSealing();
    },
    onMessage: receive,
    onState: (state) => {
      if (state !== 'ready') settle(null);
      deps.onState(state);
    },
  });
  return {
    start: supervisor.start,
    state: supervisor.state,
    isLooking: () => waiting !== null,
    look: (picture) => {
      const id = asked++;
      const { promise, resolve } = Promise.withResolvers<Sight | null>();
      if (!supervisor.send({ kind: 'look', id, picture })) return Promise.resolve(null);
      waiting = { id, settle: resolve };
      return promise;
    },
    forget: () => {
      cancelForget();
      renewSealing();
      const later = forgetAtMs.map((delayMs) =>
        clock.after(delayMs, () => supervisor.send({ kind: 'forget', filler: new Uint8Array(fillerBytes) })),
      );
      cancelForget = () => {
        for (const cancel of later) cancel();
      };
    },
    stop: async () => {
      cancelForget();
      settle(null);
      await supervisor.stop();
    },
  };
}
