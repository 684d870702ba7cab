import type { Cancel, Clock } from '../../system/clock.ts';
import type { Log } from '../../system/log.ts';
import type { ReleaseOnTrial, ReleaseStore } from './release-store.ts';

/** How a release does: `replaced`: something else was put in force here meanwhile. */
export type TrialState =
  | { readonly kind: 'sound' }
  | { readonly kind: 'replaced' }
  | { readonly kind: 'failed'; readonly reason: 'answering-lost' | 'golden-failed' };

/** The terminal that tries a release. */
export interface TrialSubject {
  readonly stateOf: (release: ReleaseOnTrial) => Promise<TrialState>;
  /** Puts what was live before in force again. False where it could not be. */
  readonly undo: (publication: number) => Promise<boolean>;
}

export interface ReleaseTrialDeps {
  readonly clock: Clock;
  readonly log: Log;
  readonly store: ReleaseStore;
  readonly subject: TrialSubject;
}

/** Looks after the release that is tried, until it has run long enough or is gone back from. */
export interface ReleaseTrial {
  /** One has been taken, or was under way when core started. */
  readonly watch: () => void;
  readonly close: () => void;
}

/** A release that runs so long is kept; more starts of core meanwhile than these say that it is not sound. */
export const trialLimits = { lengthMs: 600_000, mostRestarts: 2 } as const;
const lookEveryMs = 30_000;

export function createReleaseTrial({ clock, log, store, subject }: ReleaseTrialDeps): ReleaseTrial {
  let cancel: Cancel = () => {};
  let isClosed = false;
  /** Gives whether it has to look again. */
  const look = async (): Promise<boolean> => {
    store.countRun(lookEveryMs);
    const release = store.onTrial();
    if (!release) return false;
    const state = await subject.stateOf(release);
    if (isClosed) return false;
    if (state.kind === 'failed') return !(await goBack(release, state.reason));
    if (state.kind === 'replaced') store.settle(release, 'undone', 'replaced-here');
    else if (release.ranMs < trialLimits.lengthMs) return true;
    else store.settle(release, 'kept', null);
    return false;
  };
  const goBack = async (release: ReleaseOnTrial, reason: string): Promise<boolean> => {
    log.error('release not sound', { release: release.id, version: release.version, reason });
    const isBack = release.backTo !== null && (await subject.undo(release.backTo));
    if (isBack) store.settle(release, 'undone', reason);
    else if (release.backTo === null) store.settle(release, 'stayed', reason);
    return isBack || release.backTo === null;
  };
  const watch = () => {
    cancel();
    cancel = clock.after(lookEveryMs, () => {
      void look()
        .catch((error: unknown) => {
          log.error('release not looked after', {}, error);
          return true;
        })
        .then((isMore) => {
          if (isMore && !isClosed) watch();
        });
    });
  };
  return {
    watch,
    close: () => {
      isClosed = true;
      cancel();
    },
  };
}
