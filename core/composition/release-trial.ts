import { join } from 'node:path';
import type { GoldenQuestion } from '#contract/page/drafts.ts';
import type { Ability } from '../door/ability.ts';
import { createVersions } from '../publications/versions.ts';
import { tryRecord } from '../record/try-record.ts';
import { createReleaseStore, type ReleaseOnTrial, type ReleaseStore } from '../upstream/releases/release-store.ts';
import {
  createReleaseTrial,
  type ReleaseTrial,
  type TrialState,
  trialLimits,
} from '../upstream/releases/release-trial.ts';
import type { ReleaseTaker } from '../upstream/releases/releases.ts';
import type { ContentAbility } from './content.ts';
import type { Edition } from './edition.ts';
import type { Editions } from './editions.ts';
import type { Ground } from './ground.ts';
import type { PublicationsAbility } from './publications.ts';

/** What the terminal does with releases of its hub, whether or not the hub can be reached. */
export interface ReleaseTrialAbility extends Ability {
  readonly store: ReleaseStore;
  readonly taker: ReleaseTaker;
  readonly trial: Pick<ReleaseTrial, 'watch'>;
  /** Where packs lie while they are fetched. */
  readonly folder: string;
}

export interface ReleaseTrialParts {
  readonly content: ContentAbility;
  readonly publications: PublicationsAbility;
  readonly editions: Pick<Editions, 'newest'>;
  readonly golden: () => readonly GoldenQuestion[];
}

/**
 * Looks at a release that is tried before anything of the venue is loaded: with one that has ended core too often, the start
 * is made on what was live before.
 */
export function goBackWhereCoreRestarts(ground: Ground): void {
  tryRecord(ground.log, 'release', () => lookAtStart(ground));
}

function lookAtStart({ record, log }: Ground): void {
  const { db, outbox } = record;
  const store = createReleaseStore(db, outbox.append);
  const release = store.onTrial();
  if (!release) return;
  const versions = createVersions(db);
  const [live, ...others] = versions.servable(null);
  const isRelease = (version?: { readonly fileSha256: string }) => version?.fileSha256 === release.sha256;
  if (!isRelease(live)) {
    // Core ended while the pack was being taken in, or staff have put something else in force.
    if (others.some(isRelease)) store.settle(release, 'undone', 'replaced-here');
    else store.forget();
    return;
  }
  store.countStart();
  if (release.starts < trialLimits.mostRestarts) return;
  const before = release.backTo === null ? null : versions.find(release.backTo);
  log.error('release not sound', { release: release.id, version: release.version, reason: 'core-restarts' });
  db.transaction(() => {
    store.settle(release, before ? 'undone' : 'stayed', 'core-restarts');
    if (!before) return;
    const { venueId, version } = before;
    versions.makeLive(before);
    record.audit.append('hub', { type: 'content.undone', venueId, version, to: version });
  })();
}

/** An edition is made within this time, also on a slow machine. */
const loadWithinMs = 120_000;

/** Takes releases in and looks whether they are sound. */
export function openReleaseTrial(ground: Ground, parts: ReleaseTrialParts): ReleaseTrialAbility {
  const { dataFolder, clock, log, record } = ground;
  const { publications } = parts;
  const store = createReleaseStore(record.db, record.outbox.append);
  const subject = {
    stateOf: createStateOf(ground, parts),
    undo: async (id: number) => (await publications.undo(id, 'hub')).ok,
  };
  const trial = createReleaseTrial({ clock, log, store, subject });
  if (store.onTrial() !== null) trial.watch();
  return {
    store,
    trial,
    taker: takerOf(parts),
    folder: join(dataFolder, 'fetched'),
    procedures: {},
    close: trial.close,
  };
}

function takerOf(parts: ReleaseTrialParts): ReleaseTaker {
  const { content, publications, golden } = parts;
  const live = () => publications.list().find(({ isLive }) => isLive);
  return {
    venue: () => content.current().content.venue.id,
    before: async () => {
      const failed = new Set(await unansweredOf(parts, golden()));
      return {
        backTo: live()?.id ?? null,
        golden: golden().flatMap((question) => (failed.has(question) ? [] : [question.id])),
      };
    },
    take: async (file, begin) => {
      const offered = await publications.offerPack(file);
      if (!offered.ok) return { kind: 'refused', code: offered.code };
      const { id, relation } = offered.value;
      if (relation === 'same') return { kind: 'same' };
      // What staff have published at this terminal is not overwritten from afar.
      if (relation === 'diverged' && live()?.source === 'published') return { kind: 'refused', code: 'published-here' };
      begin();
      const taken = await publications.takeOffered(id, 'hub');
      return taken.ok ? { kind: 'taken' } : { kind: 'refused', code: taken.code };
    },
  };
}

function createStateOf({ record, clock }: Ground, parts: ReleaseTrialParts) {
  const { content, publications, editions, golden } = parts;
  const versions = createVersions(record.db);
  /** Since when which release has not answered: the next one is not to pay for it. */
  let silent: { readonly release: number; readonly sinceMs: number } | null = null;
  return async ({ id: release, sha256, golden: answered }: ReleaseOnTrial): Promise<TrialState> => {
    if (versions.live(publications.venueId)?.fileSha256 !== sha256) return { kind: 'replaced' };
    const edition = editions.newest();
    const isInUse = edition.version().sha256 === content.current().sha256;
    if (!isInUse || !(await answers(edition))) {
      if (silent?.release !== release) silent = { release, sinceMs: clock.monotonicMs() };
      const isLost = clock.monotonicMs() - silent.sinceMs >= loadWithinMs;
      return isLost ? { kind: 'failed', reason: 'answering-lost' } : { kind: 'sound' };
    }
    silent = null;
    const asked = golden().filter(({ id }) => answered.includes(id));
    const unanswered = await unansweredOf(parts, asked);
    return unanswered.length > 0 ? { kind: 'failed', reason: 'golden-failed' } : { kind: 'sound' };
  };
}

/** Whether there is an engine behind an edition: to the title of its first entry it has something to say. */
async function answers({ answers: own, version }: Edition): Promise<boolean> {
  const [first] = version().content.entries;
  return !first || (await own.explain({ text: first.texts['zh-CN'].title, language: 'zh-CN', via: 'typed' })) !== null;
}

/** Those of some golden questions that the newest edition does not answer. */
async function unansweredOf(
  { editions }: Pick<ReleaseTrialParts, 'editions'>,
  questions: readonly GoldenQuestion[],
): Promise<GoldenQuestion[]> {
  const unanswered: GoldenQuestion[] = [];
  for (const question of questions) {
    const { text, language, entryId } = question;
    const { decision } = (await editions.newest().answers.explain({ text, language, via: 'typed' })) ?? {};
    if (decision?.kind !== 'answer' || decision.entryId !== entryId) unanswered.push(question);
  }
  return unanswered;
}
