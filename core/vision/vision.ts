import { type Outcome, ok, refuse } from '#contract/base/outcome.ts';
import type { VisionReport } from '#contract/page/vision.ts';
import type { Sight, VisionConfiguration, VisionRefusal } from '#contract/process/vision-process.ts';
import type { FaceSettings } from '#contract/settings/face-settings.ts';
import { Fault } from '../system/fault.ts';
import { createLive } from '../system/live.ts';
import type { ChildState } from '../system/supervisor.ts';
import { pictureOfFrame } from './frame.ts';
import { findRecognizer, type InstalledRecognizer } from './installed-recognizer.ts';
import { createVisionLink, type VisionLink, type VisionLinkDeps } from './vision-link.ts';

/**
 * `off`: no recogniser is set, or the one that is cannot be used. `starting`: it will see in a moment. `gone`: its
 * process keeps ending and is tried again after a while.
 */
export type VisionState = 'off' | 'starting' | 'ready' | 'gone';

/** Why a frame was not looked at. `vision-busy`: one frame is in flight at a time. */
export type LookRefusal = 'frame-malformed' | 'vision-off' | 'vision-starting' | 'vision-gone' | 'vision-busy';

/** Seeing and recognising faces, in a process of its own. */
export interface Vision {
  readonly state: () => VisionState;
  /** The state now and after each change, until `signal` aborts. */
  readonly states: (signal: AbortSignal) => AsyncIterable<VisionState>;
  /** The recogniser that is used, whose templates alone can be compared; null while the state is `off`. */
  readonly recognizer: () => InstalledRecognizer | null;
  /** For the self-check; null where no recogniser is set. */
  readonly report: () => VisionReport | null;
  /** Loads the recogniser that is set. Does nothing where none is. */
  readonly open: () => void;
  /**
   * Looks at a frame of the camera: 640 by 480 points, three or four bytes each (red, green, blue, and one that does not
   * count), row by row from the top left. The frame is overwritten before this returns. Where the process ends
   * meanwhile, the answer is `vision-gone`.
   */
  readonly look: (frame: Uint8Array) => Promise<Outcome<Sight, LookRefusal>>;
  /** The camera is off, or a visit over: what was seen is overwritten in the memory of the process. */
  readonly forget: () => void;
  readonly close: () => Promise<void>;
}

export interface VisionDeps extends Omit<VisionLinkDeps, 'configuration' | 'memoryMb' | 'onState' | 'onRefused'> {
  readonly settings: FaceSettings;
  /** The models of the models folder, as they are now. */
  readonly installed: () => Parameters<typeof findRecognizer>[1];
  /** A fault is known by this code (docs/operations.md). */
  readonly onFault: (code: string) => void;
}

type ReportedState = VisionReport['state'];

const faults: Partial<Record<ReportedState, () => Fault>> = {
  missing: () =>
    new Fault('face-model-missing', 'The recogniser that is set is not installed, or a file of it is gone.'),
  terms: () => new Fault('face-terms-not-accepted', 'The terms of the recogniser have not been accepted.'),
  altered: () => new Fault('face-model-altered', 'A file of the recogniser is not the one that was installed.'),
  damaged: () => new Fault('face-model-damaged', 'The recogniser cannot be loaded.'),
  failed: () => new Fault('vision-failed', 'The vision process keeps ending.', { retryable: true }),
};

/** Where no recogniser is set nothing runs and nothing is said; where one is set and cannot be used, that is a fault. */
export function createVision({ settings, installed, onFault, ...deps }: VisionDeps): Vision {
  const { log } = deps;
  const live = createLive<VisionState>('off');
  let reported: ReportedState = 'starting';
  let recognizer: InstalledRecognizer | null = null;
  let link: VisionLink | null = null;

  const report = (state: ReportedState) => {
    reported = state;
    const fault = faults[state]?.();
    if (!fault) return;
    log.error('faces are not recognised', { recognizer: settings.recognizer }, fault);
    onFault(fault.code);
  };
  const giveUp = (why: Exclude<ReportedState, 'starting' | 'ready' | 'failed'>) => {
    report(why);
    recognizer = null;
    live.set('off');
  };
  const refuseFor = (why: VisionRefusal) => {
    giveUp(why);
    void link?.stop();
  };
  const follow = (state: ChildState) => {
    if (recognizer === null) return;
    if (state === 'resting') report('failed');
    else report(state === 'ready' ? 'ready' : 'starting');
    live.set(stateOf(state));
  };
  return {
    state: live.get,
    states: live.watch,
    recognizer: () => recognizer,
    report: () => (settings.recognizer === null ? null : { recognizer: settings.recognizer, state: reported }),
    open: () => {
      if (settings.recognizer === null || link) return;
      const found = findRecognizer(settings.recognizer, installed());
      if (typeof found === 'string') return giveUp(found);
      recognizer = found;
      const { memoryMb, advisesLiveness } = settings;
      const configuration = advisesLiveness ? found.configuration : withoutLiveness(found.configuration);
      link = createVisionLink({ ...deps, configuration, memoryMb, onState: follow, onRefused: refuseFor });
      link.start();
    },
    look: async (frame) => {
      const state = live.get();
      if (!link || state === 'off') return overwritten(frame, 'vision-off');
      if (state !== 'ready') return overwritten(frame, `vision-${state}`);
      if (link.isLooking()) return overwritten(frame, 'vision-busy');
      const picture = pictureOfFrame(frame);
      if (!picture) return overwritten(frame, 'frame-malformed');
      const looked = link.look(picture);
      frame.fill(0);
      const sight = await looked;
      return sight ? ok(sight) : refuse('vision-gone');
    },
    forget: () => link?.forget(),
    close: async () => {
      await link?.stop();
    },
  };
}

/** What nobody is told of is not loaded. */
function withoutLiveness({ files: { liveness: _, ...files }, ...configuration }: VisionConfiguration) {
  return { ...configuration, files };
}

function stateOf(state: ChildState): VisionState {
  if (state === 'ready') return 'ready';
  if (state === 'stopped') return 'off';
  return state === 'resting' ? 'gone' : 'starting';
}

function overwritten(frame: Uint8Array, code: LookRefusal) {
  frame.fill(0);
  return refuse(code);
}
