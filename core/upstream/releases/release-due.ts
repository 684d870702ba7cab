import type { OfferedRelease } from '#contract/upstream/releases.ts';
import type { OpenSpan } from '#contract/venue/hours.ts';
import type { Cancel, Clock } from '../../system/clock.ts';
import type { Log } from '../../system/log.ts';
import type { PackFetch } from './pack-fetch.ts';
import type { ReleaseStore } from './release-store.ts';

/** Has a release wait, pack and all, for the hours in which it may be put in force, also while no hub can be reached. */
export interface ReleaseDue {
  /** It waits from now on, instead of another. */
  readonly put: (release: OfferedRelease) => void;
  /** What the hub offers now: anything but what waits ends the waiting. Gives whether it is what waits. */
  readonly meet: (offered: OfferedRelease | null) => boolean;
  readonly close: () => void;
}

export interface ReleaseDueDeps {
  readonly clock: Clock;
  readonly log: Log;
  readonly store: ReleaseStore;
  readonly fetch: Pick<PackFetch, 'whole'>;
  /** Whether it is the time for it, by the venue's clock. */
  readonly mayActivate: (hours: OpenSpan | null) => boolean;
  /** Takes it, where it is still to be taken. */
  readonly take: (release: OfferedRelease, file: string) => Promise<unknown>;
}

const lookEveryMs = 60_000;

export function createReleaseDue({ clock, log, store, fetch, mayActivate, take }: ReleaseDueDeps): ReleaseDue {
  let isClosed = false;
  let cancel: Cancel = () => {};
  const look = async () => {
    const release = store.due();
    // What is tried is not replaced.
    if (!release || store.onTrial() !== null || !mayActivate(release.activeBetween)) return;
    const file = await fetch.whole(release);
    if (isClosed) return;
    // Before it is taken: core may end meanwhile, and is not to do it again at each start.
    store.putDue(null);
    if (file !== null) await take(release, file);
  };
  const watch = () => {
    cancel();
    if (isClosed || store.due() === null) return;
    cancel = clock.after(lookEveryMs, () => {
      look()
        .catch((error: unknown) => log.error('release not put in force', {}, error))
        .finally(watch);
    });
  };
  watch();
  return {
    put: (release) => {
      store.putDue(release);
      watch();
    },
    meet: (offered) => {
      const waiting = store.due();
      if (!waiting) return false;
      const isIt = offered !== null && offered.id === waiting.id && offered.sha256 === waiting.sha256;
      if (!isIt) store.putDue(null);
      return isIt;
    },
    close: () => {
      isClosed = true;
      cancel();
    },
  };
}
