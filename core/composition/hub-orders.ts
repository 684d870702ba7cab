import type { Order } from '#contract/upstream/orders.ts';
import type { Ability } from '../door/ability.ts';
import { wantNewKey } from '../upstream/keys/key-change.ts';
import type { CarriedOut } from '../upstream/orders/orders.ts';
import type { ReleaseStore } from '../upstream/releases/release-store.ts';
import type { Reception } from '../visit/reception.ts';
import type { Ground } from './ground.ts';
import type { PublicationsAbility } from './publications.ts';

/** Does what the hub says, as staff would. */
export interface HubOrdersAbility extends Ability {
  readonly carryOut: (order: Order) => CarriedOut;
}

export interface HubOrdersParts {
  readonly publications: Pick<PublicationsAbility, 'recalls' | 'notices'>;
  readonly reception: Pick<Reception, 'state'>;
  readonly releases: Pick<ReleaseStore, 'onTrial'>;
}

const msOfMinute = 60_000;

export function openHubOrders(
  { clock, record, restart, log }: Ground,
  { publications, reception, releases }: HubOrdersParts,
): HubOrdersAbility {
  const { notices, recalls } = publications;
  const { audit } = record;
  const closing = new AbortController();
  const restartBetweenVisits = async (again: () => void) => {
    for await (const state of reception.state.watch(closing.signal)) {
      if (state.kind !== 'visit') return again();
    }
  };
  const carryOut = (order: Order): CarriedOut => {
    if (order.kind === 'restart') {
      // A start more would count against what is tried.
      if (releases.onTrial() !== null) return { kind: 'not-now' };
      if (restart === null) return { kind: 'refused', reason: 'cannot-restart' };
      audit.append('hub', { type: 'terminal.restarted' });
      restartBetweenVisits(restart).catch((error: unknown) => log.error('not restarted', {}, error));
      return { kind: 'done' };
    }
    if (order.kind === 'rotate-keys') {
      audit.append('hub', { type: 'terminal-key.wanted' });
      wantNewKey(record.db);
      return { kind: 'done' };
    }
    const { ok, code } = outcomeOf(order);
    return ok ? { kind: 'done' } : { kind: 'refused', reason: code };
  };
  const outcomeOf = (order: Exclude<Order, { kind: 'restart' | 'rotate-keys' }>): { ok: boolean; code: string } => {
    const outcome =
      order.kind === 'notice'
        ? notices.put(noticeOf(order, clock.nowMs()), 'hub')
        : recalls[order.kind](order.entryId, 'hub');
    return outcome.ok ? { ok: true, code: '' } : outcome;
  };
  return { carryOut, procedures: {}, close: () => closing.abort() };
}

/** From now on by the terminal's own clock, whatever the hub's says. */
function noticeOf({ text, minutes }: Extract<Order, { kind: 'notice' }>, nowMs: number) {
  return { text, from: new Date(nowMs).toISOString(), until: new Date(nowMs + minutes * msOfMinute).toISOString() };
}
