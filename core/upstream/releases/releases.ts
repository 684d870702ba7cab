import {
  type OfferedRelease,
  type ReleaseAnswer,
  releaseAnswerSchema,
  releasePaths,
} from '#contract/upstream/releases.ts';
import type { OpenSpan } from '#contract/venue/hours.ts';
import type { Clock } from '../../system/clock.ts';
import { Fault } from '../../system/fault.ts';
import type { Log } from '../../system/log.ts';
import { createOneByOne } from '../../system/one-by-one.ts';
import { documentOf, type HubCall, type Question, type Reply } from '../hub-call.ts';
import { type Fetched, type PackFetch, sha256Of } from './pack-fetch.ts';
import { createReleaseDue } from './release-due.ts';
import type { ReleaseOnTrial, ReleaseStore } from './release-store.ts';
import type { ReleaseTrial } from './release-trial.ts';

/** What came of a pack: `same`: it is live already; `due`: it waits for the hours in which it may be put in force. */
export type Taken =
  | { readonly kind: 'taken' }
  | { readonly kind: 'same' }
  | { readonly kind: 'due' }
  | { readonly kind: 'refused'; readonly code: string };

/** The terminal that takes releases. */
export interface ReleaseTaker {
  readonly venue: () => string;
  /** How it is before a release is taken. */
  readonly before: () => Promise<Pick<ReleaseOnTrial, 'backTo' | 'golden'>>;
  /** Takes a pack in as from a stick. `begin` is called before anything changes, and not where nothing does. */
  readonly take: (file: string, begin: () => void) => Promise<Exclude<Taken, { kind: 'due' }>>;
}

export interface ReleasesDeps {
  readonly clock: Clock;
  readonly log: Log;
  readonly call: Pick<HubCall, 'ask'>;
  readonly hubKey: () => string | null;
  readonly fetch: PackFetch;
  readonly store: ReleaseStore;
  readonly trial: Pick<ReleaseTrial, 'watch'>;
  readonly taker: ReleaseTaker;
  /** Whether it is within these hours of the day, by the venue's clock; null: it always is. */
  readonly mayActivate: (hours: OpenSpan | null) => boolean;
}

/** What a step did: nothing, and none is due for so long; so many bytes came, and more are to come; or no answer that counts. */
export type Stepped =
  | { readonly kind: 'idle'; readonly waitMs: number }
  | { readonly kind: 'fetched'; readonly bytes: number }
  | Exclude<Reply<never>, { kind: 'yes' }>;

/** Fetches what the hub releases, takes it and has it tried; one thing at a time. */
export interface Releases {
  readonly step: () => Promise<Stepped>;
  /** Takes a release whose pack was brought as a file; null where there is nothing to take, or something is being tried. */
  readonly takeBrought: (release: OfferedRelease, file: string) => Promise<Taken | null>;
  readonly close: () => void;
}

const askEveryMs = 300_000;

export function createReleases(deps: ReleasesDeps): Releases {
  const { clock, fetch, store, mayActivate } = deps;
  let askAtMs = clock.monotonicMs();
  let fetching: OfferedRelease | null = null;
  const alone = createOneByOne();
  // What is tried is not replaced: whether it is sound would never be known.
  const isToTake = (release: OfferedRelease) => store.onTrial() === null && !store.isKnown(release);
  const takeNow = (release: OfferedRelease, file: string) =>
    alone(async () => (isToTake(release) ? take(deps, release, file) : null));
  const due = createReleaseDue({ ...deps, take: takeNow });
  const rest = (): Stepped => {
    fetching = null;
    askAtMs = clock.monotonicMs() + askEveryMs;
    return { kind: 'idle', waitMs: askEveryMs };
  };
  const goOn = async (release: OfferedRelease): Promise<Stepped> => {
    const fetched = await fetchNext(fetch, release);
    if (fetched.kind === 'piece') return { kind: 'fetched', bytes: fetched.bytes };
    if (fetched.kind === 'later' || fetched.kind === 'no') return fetched;
    const rested = rest();
    if (fetched.kind === 'whole' && mayActivate(release.activeBetween)) await takeNow(release, fetched.file);
    else if (fetched.kind === 'whole' && isToTake(release)) due.put(release);
    return rested;
  };
  return {
    close: due.close,
    takeBrought: (release, file) =>
      alone(async () => {
        if (!isToTake(release) || (await sha256Of(file)) !== release.sha256) return null;
        if (mayActivate(release.activeBetween)) return take(deps, release, file);
        await fetch.keep(release, file);
        due.put(release);
        return { kind: 'due' };
      }),
    step: async () => {
      if (fetching) return goOn(fetching);
      const waitMs = askAtMs - clock.monotonicMs();
      if (waitMs > 0) return { kind: 'idle', waitMs };
      if (store.onTrial() !== null) return rest();
      const reply = await deps.call.ask(releaseQuestion(deps.taker.venue(), deps.hubKey));
      if (reply.kind !== 'yes') return reply;
      const { release } = reply.value;
      if (due.meet(release) || release === null || store.isKnown(release)) return rest();
      fetching = release;
      return { kind: 'fetched', bytes: 0 };
    },
  };
}

/** A disk that is full is no reason to ask without a pause. */
async function fetchNext(fetch: PackFetch, release: OfferedRelease): Promise<Fetched> {
  try {
    return await fetch.next(release);
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    return { kind: 'later', fault, afterMs: null };
  }
}

/** What is asked, in whatever way it gets to the hub. */
export function releaseQuestion(venue: string, hubKey: () => string | null): Question<ReleaseAnswer> {
  return {
    path: releasePaths.release,
    contentType: 'application/json',
    json: JSON.stringify({ form: 'yingbin.release-question.2', venue }),
    read: documentOf<ReleaseAnswer>(releaseAnswerSchema),
    hubKey,
  };
}

async function take(
  { log, store, taker, trial, fetch }: ReleasesDeps,
  release: OfferedRelease,
  file: string,
): Promise<Taken> {
  const about = { release: release.id, version: release.version };
  const before = await taker.before();
  const taken = await taker.take(file, () => store.begin(release, before));
  if (taken.kind === 'taken') {
    log.info('release taken', about);
    trial.watch();
  } else if (taken.kind === 'same') store.settle(release, 'kept', null);
  else {
    log.error('release not taken', { ...about, code: taken.code });
    store.settle(release, 'refused', taken.code);
  }
  await fetch.clear();
  return taken;
}
