import { refuse } from '#contract/base/outcome.ts';
import type { HubStatus } from '#contract/page/desk.ts';
import type { HubSettings } from '#contract/settings/hub-settings.ts';
import type { OpenSpan } from '#contract/venue/hours.ts';
import type { VenueContent } from '#contract/venue/venue.ts';
import type { Ability } from '../door/ability.ts';
import { localMoment } from '../hours/local-time.ts';
import { minutesLeftOf } from '../hours/time-left.ts';
import { openSealedKey, sealKey } from '../packs/sealed-key.ts';
import { newSigningKey } from '../packs/signing.ts';
import { createOutboxAge } from '../record/outbox-age.ts';
import { createOutboxLimit } from '../record/outbox-limit.ts';
import type { Cancel } from '../system/clock.ts';
import type { DeviceKey } from '../system/device-key.ts';
import { Fault } from '../system/fault.ts';
import { createHubCall, nowhere } from '../upstream/hub-call.ts';
import { createHubLine, type HubLine } from '../upstream/hub-line.ts';
import { type KeySealing, openIdentity } from '../upstream/identity.ts';
import { createKeyChanges } from '../upstream/keys/key-change.ts';
import { createOrders } from '../upstream/orders/orders.ts';
import { createPackFetch } from '../upstream/releases/pack-fetch.ts';
import { createReleases } from '../upstream/releases/releases.ts';
import { createSender } from '../upstream/sender.ts';
import { createUpstream, type Upstream } from '../upstream/upstream.ts';
import type { Ground } from './ground.ts';
import { type HubLetters, openHubLetters } from './hub-letters.ts';
import type { HubOrdersAbility } from './hub-orders.ts';
import type { ReleaseTrialAbility } from './release-trial.ts';

export interface UpstreamAbility extends Ability {
  /** Null where no hub is set. */
  readonly status: () => HubStatus | null;
  /** What is said to the hub and by it on sticks. */
  readonly letters: HubLetters;
}

const noLetters: HubLetters = {
  writeToHub: async () => refuse('no-hub'),
  takeAnswers: async () => refuse('no-hub'),
};

/** Reports to the hub that the settings name; without one nothing of it is made, and nothing leaves the terminal. */
export function openUpstream(
  ground: Ground,
  asked: Pick<Reporting, 'venue' | 'releases' | 'carryOut'>,
): UpstreamAbility {
  const { hub } = ground.settings;
  if (hub === null) return { status: () => null, letters: noLetters, procedures: {}, close: () => {} };
  const stopLimit = keepLimit(ground, hub);
  const line = createHubLine({ ...hub, deadlineMs: 30_000 });
  let reporting: Opened | null = null;
  let isClosed = false;
  const raise = (code: string) => ground.record.append({ type: 'fault.raised', code });
  openReporting(ground, { ...asked, hub, line, raise })
    .then((opened) => {
      reporting = opened;
      if (isClosed) opened.upstream.close();
    })
    .catch((error: unknown) => {
      if (isClosed) return;
      if (!(error instanceof Fault)) throw error;
      ground.log.error('hub not served', { code: error.code }, error);
      raise(error.code);
    });
  return {
    status: () => reporting?.upstream.status() ?? null,
    letters: {
      writeToHub: () => (reporting?.letters ?? noLetters).writeToHub(),
      takeAnswers: (file) => (reporting?.letters ?? noLetters).takeAnswers(file),
    },
    procedures: {},
    close: () => {
      isClosed = true;
      stopLimit();
      reporting?.upstream.close();
      line.close();
    },
  };
}

interface Reporting {
  readonly hub: HubSettings;
  readonly line: HubLine;
  readonly venue: () => Pick<VenueContent['venue'], 'id' | 'name' | 'timeZone'>;
  readonly releases: ReleaseTrialAbility;
  /** Does what the hub says. */
  readonly carryOut: HubOrdersAbility['carryOut'];
  readonly raise: (code: string) => void;
}

/** What is opened once the terminal's key is. */
interface Opened extends Pick<UpstreamAbility, 'letters'> {
  readonly upstream: Upstream;
}

async function openReporting(
  ground: Ground,
  { hub, line, venue, releases, carryOut, raise }: Reporting,
): Promise<Opened> {
  const { clock, newId, log, record } = ground;
  const { db, waiting, outbox } = record;
  const sealing = sealingWith(ground.deviceKey);
  const identity = await openIdentity({ db, clock, newId, sealing, append: outbox.append });
  const call = createHubCall({
    address: hub.address ?? nowhere,
    line,
    identity,
    run: outbox.run,
    waiting: waiting.count,
  });
  const venueId = () => venue().id;
  const name = () => venue().name['zh-CN'];
  const hubKey = () => identity.hub()?.publicKey ?? null;
  const fetch = createPackFetch({ folder: releases.folder, call, hubKey });
  const mayActivate = (hours: OpenSpan | null) =>
    hours === null || minutesLeftOf(hours, localMoment(venue().timeZone, clock.nowMs()).minutes) > 0;
  const taking = createReleases({ ...releases, clock, log, call, hubKey, fetch, mayActivate });
  const orders = createOrders({ db, clock, call, hubKey, append: outbox.append, carryOut });
  const keys = createKeyChanges({ db, sealing, identity, call });
  const upstream = createUpstream({
    clock,
    log,
    random: Math.random,
    identity,
    call,
    sender: createSender({ waiting, call, identity }),
    releases: taking,
    orders,
    keys,
    waiting: waiting.count,
    quietMs: () => quietMsAt(hub, venue().timeZone, clock.nowMs()),
    name,
    settings: hub,
    onFault: raise,
  });
  const close = () => {
    taking.close();
    upstream.close();
  };
  return {
    upstream: { ...upstream, close },
    letters: openHubLetters(ground, { identity, name, venue: venueId, orders, keys, releases: taking }),
  };
}

const msOfMinute = 60_000;

function quietMsAt({ quietHours }: HubSettings, timeZone: string, nowMs: number): number {
  return quietHours === null ? 0 : minutesLeftOf(quietHours, localMoment(timeZone, nowMs).minutes) * msOfMinute;
}

/** Keys as packs have them, sealed with the key of this very device. */
function sealingWith(deviceKey: () => DeviceKey): KeySealing {
  const seal = () => ({ key: deviceKey().bytes });
  return {
    create: newSigningKey,
    seal: (key) => sealKey(key, 'terminal', seal()),
    open: (sealed) => openSealedKey(sealed, seal()),
  };
}

const limitEveryMs = 60_000;
const limitStepMs = 100;
const ageEveryMinutes = 30;

/** Drops what is too much or too old while the terminal runs, a little at a time. */
function keepLimit({ clock, record, log }: Ground, { mostFacts, mostDays }: HubSettings): Cancel {
  const { db, waiting, ranges } = record;
  const limit = createOutboxLimit({ waiting, ranges, mostFacts });
  const age = createOutboxAge({ db, waiting, ranges, mostDays });
  let countedMs = clock.monotonicMs();
  const countRun = () => {
    if (clock.monotonicMs() - countedMs < ageEveryMinutes * msOfMinute) return;
    countedMs = clock.monotonicMs();
    age.ran(ageEveryMinutes);
  };
  let cancel: Cancel = () => {};
  const step = () => {
    let isMore = false;
    try {
      countRun();
      isMore = limit.step() || age.step();
    } catch (error) {
      log.error('facts not dropped', {}, error);
    }
    cancel = clock.after(isMore ? limitStepMs : limitEveryMs, step);
  };
  cancel = clock.after(limitEveryMs, step);
  return () => cancel();
}
