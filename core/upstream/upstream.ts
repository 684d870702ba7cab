import type { HubStatus } from '#contract/page/desk.ts';
import type { HubSettings } from '#contract/settings/hub-settings.ts';
import type { HubRefusal } from '#contract/upstream/sync.ts';
import type { Cancel, Clock } from '../system/clock.ts';
import type { Fault } from '../system/fault.ts';
import type { Log } from '../system/log.ts';
import { createBackOff } from './back-off.ts';
import type { HubCall } from './hub-call.ts';
import type { Identity } from './identity.ts';
import { askToPair } from './pairing.ts';
import type { Sender, Sent } from './sender.ts';

/** Reports to the hub, whenever it can be reached. */
export interface Upstream {
  readonly status: () => HubStatus;
  /** Gives up what is under way. */
  readonly close: () => void;
}

/** When something is sent. */
export const pace = {
  /** Nothing of it while a terminal starts. */
  firstAfterMs: 20_000,
  /** Facts wait so long for others to come with them. */
  lookEveryMs: 10_000,
  /** The hub hears of a terminal that has nothing to say. */
  greetEveryMs: 300_000,
  askToPairEveryMs: 15_000,
  /** Somebody has to do something at the hub. */
  afterRefusalMs: 900_000,
  failure: { leastMs: 10_000, mostMs: 600_000 },
  /** Between two batches of a long backlog: the terminal does other things too. */
  breathMs: 20,
} as const;

export interface UpstreamDeps {
  readonly clock: Clock;
  readonly log: Log;
  readonly random: () => number;
  readonly identity: Identity;
  readonly call: HubCall;
  readonly sender: Sender;
  readonly waiting: () => number;
  readonly name: () => string;
  readonly settings: Pick<HubSettings, 'address' | 'mostKbitPerSecond'>;
  /** Told once of each trouble, until something has gone well again. */
  readonly onFault: (code: string) => void;
}

export function createUpstream(deps: UpstreamDeps): Upstream {
  const { clock, identity, call, sender, settings, onFault } = deps;
  const backOff = createBackOff({ ...pace.failure, random: deps.random });
  let trouble: string | null = null;
  let lastContactMs: number | null = null;
  let greetedMs = Number.NEGATIVE_INFINITY;
  let mayHaveParked = true;
  let isClosed = false;
  let cancel: Cancel = () => {};

  const meet = (code: string, error?: Fault) => {
    if (trouble === code || isClosed) return;
    trouble = code;
    deps.log.warn('hub not served', { code }, error);
    // That there is no network is nothing that staff have to hear of when there is one again.
    if (code !== 'hub-unreachable' && code !== 'hub-busy') onFault(code);
  };
  const reached = () => {
    if (trouble !== null) deps.log.info('hub served again', { after: trouble });
    trouble = null;
    lastContactMs = clock.nowMs();
    greetedMs = clock.monotonicMs();
    backOff.reset();
  };
  const later = (fault: Fault, afterMs: number | null) => {
    meet(fault.code, fault);
    return Math.max(backOff.afterFailureMs(), afterMs ?? 0);
  };
  const refused = (code: HubRefusal) => {
    meet(faultOf(code));
    return pace.afterRefusalMs;
  };

  const pair = async (): Promise<number> => {
    const reply = await askToPair({ call, identity, name: deps.name() });
    if (reply.kind === 'later') return later(reply.fault, reply.afterMs);
    if (reply.kind === 'no') return refused(reply.code);
    reached();
    return identity.hub()?.isPaired ? 0 : pace.askToPairEveryMs;
  };
  const send = async (): Promise<number> => {
    const parked = mayHaveParked ? await sender.sendParked() : null;
    mayHaveParked = false;
    if (parked !== null) return waitAfter(parked);
    const isSilent = clock.monotonicMs() - greetedMs >= pace.greetEveryMs;
    return sender.isEmpty() && !isSilent ? pace.lookEveryMs : waitAfter(await sender.sendNext());
  };
  const waitAfter = (sent: Sent): number => {
    if (sent.kind === 'later') return later(sent.fault, sent.afterMs);
    if (sent.kind === 'refused') return refused(sent.code);
    if (sent.kind === 'disbelieved') {
      meet('hub-receipt-wrong');
      return pace.afterRefusalMs;
    }
    reached();
    if (sent.kind === 'parked') {
      meet('hub-refused-facts');
      return pace.lookEveryMs;
    }
    return sent.isMore ? Math.max(pace.breathMs, restMs(sent.sentBytes, settings)) : pace.lookEveryMs;
  };
  const turn = async () => {
    let waitMs: number = pace.lookEveryMs;
    try {
      waitMs = await (identity.hub()?.isPaired ? send() : pair());
    } catch (error) {
      // A disk that is full refuses to forget what was sent: it is sent again, and the hub knows it.
      if (isClosed) return;
      deps.log.error('turn to the hub failed', {}, error);
      waitMs = backOff.afterFailureMs();
    }
    if (!isClosed) cancel = clock.after(waitMs, () => void turn());
  };
  cancel = clock.after(pace.firstAfterMs, () => void turn());
  return {
    status: () => ({
      address: settings.address,
      state: identity.hub()?.isPaired ? 'paired' : 'unpaired',
      code: identity.code(),
      waiting: deps.waiting(),
      lastContactAt: lastContactMs === null ? null : new Date(lastContactMs).toISOString(),
      trouble,
    }),
    close: () => {
      isClosed = true;
      cancel();
    },
  };
}

const bitsOfByte = 8;

/** How long a batch of so many bytes holds up the next one, for no more to be sent than is allowed: bits by kbit/s are ms. */
function restMs(bytes: number, { mostKbitPerSecond }: UpstreamDeps['settings']): number {
  return mostKbitPerSecond === null ? 0 : (bytes * bitsOfByte) / mostKbitPerSecond;
}

function faultOf(code: HubRefusal): string {
  if (code === 'terminal-revoked') return 'hub-revoked';
  if (code === 'terminal-cloned' || code === 'request-repeated') return 'hub-sees-clone';
  return 'hub-refuses';
}
