import type { HubStatus } from '#contract/page/desk.ts';
import type { HubSettings } from '#contract/settings/hub-settings.ts';
import type { HubRefusal } from '#contract/upstream/sync.ts';
import type { Cancel } from '../system/clock.ts';
import type { Fault } from '../system/fault.ts';
import { createBackOff } from './back-off.ts';
import type { HubCall } from './hub-call.ts';
import type { Identity } from './identity.ts';
import type { KeyChanges } from './keys/key-change.ts';
import type { Orders } from './orders/orders.ts';
import { askToPair } from './pairing.ts';
import type { Releases, Stepped } from './releases/releases.ts';
import type { Sender, Sent } from './sender.ts';
import { createTrouble, type Trouble, type TroubleDeps } from './trouble.ts';

/** Reports to the hub, whenever it can be reached; never where it has no address. */
export interface Upstream {
  readonly status: () => HubStatus;
  /** Gives up what is under way. */
  readonly close: () => void;
}

/** When something is sent. */
const pace = {
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
  /** How long quiet hours last is looked at again: clocks are set. */
  mostQuietMs: 600_000,
  /** Between two batches of a long backlog, and two pieces of a pack: whoever asks something meanwhile is not to notice. */
  breathMs: 100,
} as const;

export interface UpstreamDeps extends TroubleDeps {
  readonly random: () => number;
  readonly identity: Identity;
  readonly call: HubCall;
  readonly sender: Sender;
  readonly releases: Releases;
  readonly orders: Orders;
  readonly keys: KeyChanges;
  readonly waiting: () => number;
  /** How long nothing may be said yet; 0: it may. */
  readonly quietMs: () => number;
  /** Who this is, for whoever looks at the hub's list. */
  readonly name: () => string;
  readonly settings: Pick<HubSettings, 'address' | 'mostKbitPerSecond'>;
}

export function createUpstream(deps: UpstreamDeps): Upstream {
  const { clock, log, identity, settings } = deps;
  let isClosed = false;
  let cancel: Cancel = () => {};
  const trouble = createTrouble(deps);
  const takeTurn = createTurns(deps, {
    ...trouble,
    meet: (code, error) => {
      // What closing has cut off is no trouble.
      if (!isClosed) trouble.meet(code, error);
    },
  });
  const turn = async () => {
    let waitMs: number = pace.failure.leastMs;
    try {
      waitMs = await takeTurn();
    } catch (error) {
      if (isClosed) return;
      // A disk that is full refuses to forget what was sent: it is sent again, and the hub knows it.
      log.error('turn to the hub failed', {}, error);
    }
    if (!isClosed) cancel = clock.after(waitMs, () => void turn());
  };
  if (settings.address !== null) cancel = clock.after(pace.firstAfterMs, () => void turn());
  return {
    status: () => {
      const lastContactMs = trouble.lastContactMs();
      return {
        address: settings.address,
        state: identity.hub()?.isPaired ? 'paired' : 'unpaired',
        code: identity.code(),
        waiting: deps.waiting(),
        lastContactAt: lastContactMs === null ? null : new Date(lastContactMs).toISOString(),
        trouble: trouble.code(),
      };
    },
    close: () => {
      isClosed = true;
      cancel();
    },
  };
}

/** Does what is next, and gives how long to wait for the turn after it, in milliseconds. */
function createTurns(deps: UpstreamDeps, trouble: Trouble): () => Promise<number> {
  const { clock, identity, call, sender, releases, orders, keys, settings } = deps;
  const newBackOff = () => createBackOff({ ...pace.failure, random: deps.random });
  const backOff = newBackOff();
  // Each rests by itself after a failure: facts may go well meanwhile, one batch after the other.
  const questions = [orders, releases].map((asked) => ({ asked, backOff: newBackOff(), restsUntilMs: 0 }));
  let mayHaveParked = true;
  const reached = () => {
    trouble.reached();
    backOff.reset();
  };
  const later = (fault: Fault, afterMs: number | null, by = backOff) => {
    trouble.meet(fault.code, fault);
    return Math.max(by.afterFailureMs(), afterMs ?? 0);
  };
  const refused = (code: string) => {
    trouble.meet(code);
    return pace.afterRefusalMs;
  };
  const pair = async (): Promise<number> => {
    const reply = await askToPair({ call, identity, name: deps.name() });
    if (reply.kind === 'later') return later(reply.fault, reply.afterMs);
    if (reply.kind === 'no') return refused(faultOf(reply.code));
    reached();
    return identity.hub()?.isPaired ? 0 : pace.askToPairEveryMs;
  };
  const waitAfter = (sent: Sent): number => {
    if (sent.kind === 'later') return later(sent.fault, sent.afterMs);
    if (sent.kind === 'refused') return refused(faultOf(sent.code));
    if (sent.kind === 'disbelieved') return refused('hub-receipt-wrong');
    reached();
    if (sent.kind === 'parked') trouble.meet('hub-refused-facts');
    const isMore = sent.kind === 'taken' && sent.isMore;
    return isMore ? Math.max(pace.breathMs, restMs(sent.sentBytes, settings)) : pace.lookEveryMs;
  };
  const send = async (): Promise<number> => {
    const parked = mayHaveParked ? await sender.sendParked() : null;
    mayHaveParked = false;
    if (parked !== null) return waitAfter(parked);
    // What was asked in vain is asked again once the hub is heard of.
    const isQuiet = sender.isEmpty() && trouble.code() === null && trouble.silentMs() < pace.greetEveryMs;
    return isQuiet ? pace.lookEveryMs : waitAfter(await sender.sendNext());
  };
  /** What came of asking the hub for something. */
  const waitAfterStep = (stepped: Stepped, by = backOff): number => {
    if (stepped.kind === 'later') return later(stepped.fault, stepped.afterMs, by);
    if (stepped.kind === 'no') return refused(faultOf(stepped.code));
    if (stepped.kind === 'idle') return stepped.waitMs;
    reached();
    return Math.max(pace.breathMs, restMs(stepped.bytes, settings));
  };
  const ask = async (question: (typeof questions)[number]): Promise<number> => {
    const restMs = question.restsUntilMs - clock.monotonicMs();
    if (restMs > 0) return restMs;
    const stepped = await question.asked.step();
    const waitMs = waitAfterStep(stepped, question.backOff);
    if (stepped.kind === 'later' || stepped.kind === 'no') question.restsUntilMs = clock.monotonicMs() + waitMs;
    else question.backOff.reset();
    return waitMs;
  };
  return async () => {
    // Whoever pairs the terminal stands before it.
    if (!identity.hub()?.isPaired) return pair();
    const quietMs = deps.quietMs();
    if (quietMs > 0) return Math.min(quietMs, pace.mostQuietMs);
    // Before all else: the hub may know the terminal by its next key already, and by no other.
    const changed = await keys.step();
    if (changed.kind !== 'idle') return waitAfterStep(changed);
    let waitMs = await send();
    for (const question of questions) {
      // What cannot be reported cannot be fetched either.
      if (trouble.code() !== null) break;
      waitMs = Math.min(waitMs, await ask(question));
    }
    return waitMs;
  };
}

const bitsOfByte = 8;

/** How long so many bytes hold up the next ones, for no more to be sent than is allowed: bits by kbit/s are ms. */
function restMs(bytes: number, { mostKbitPerSecond }: UpstreamDeps['settings']): number {
  return mostKbitPerSecond === null ? 0 : (bytes * bitsOfByte) / mostKbitPerSecond;
}

function faultOf(code: HubRefusal): string {
  if (code === 'terminal-revoked') return 'hub-revoked';
  if (code === 'terminal-cloned' || code === 'request-repeated') return 'hub-sees-clone';
  return 'hub-refuses';
}
