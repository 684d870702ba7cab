import type { Router } from '@orpc/server';
import type { Role } from '#contract/base/authority.ts';
import { pageContract } from '#contract/page/page-contract.ts';
import { storedFacts } from '#contract/upstream/fact.ts';
import { openAbilities } from './composition/abilities.ts';
import { closedAbilities } from './composition/closed.ts';
import type { Ground } from './composition/ground.ts';
import type { KioskDeps } from './composition/kiosk-deps.ts';
import { type Kept, type OpenRecord, openRecord } from './composition/record.ts';
import { recordMigrations } from './composition/record-migrations.ts';
import type { Abilities, Contract } from './door/ability.ts';
import { type CallWire, createCallLine } from './door/call-line.ts';
import { type CallContext, createConnection } from './door/connection.ts';
import { outOfService } from './door/out-of-service.ts';
import { createRouter } from './door/router.ts';
import { Fault } from './system/fault.ts';
import { createMediaLine, type MediaWire } from './system/media-line.ts';

/** A page or machine at the door: the ends of its two lines, and what to do when it has gone. */
export interface Door {
  readonly context: CallContext;
  /** To be tied to whatever carries the page's calls and events. */
  readonly calls: CallWire;
  /** To be tied to the page's media channel. */
  readonly media: MediaWire;
  readonly close: () => void;
}

/** The terminal itself, whatever hosts it. */
export interface Kiosk {
  /** Every call of the contract, for callers within this process. */
  readonly router: Router<typeof pageContract, CallContext>;
  /** Lets a page in. When it goes, the visit that belongs to it ends, and so do the rights of staff on it. */
  readonly connect: (role: Role) => Door;
  readonly close: () => Promise<void>;
}

/** What a terminal consists of: what may be asked of it, what it keeps, and the abilities that answer. */
export interface KioskPlan extends Kept {
  readonly contract: Contract;
  readonly open: (ground: Ground) => Abilities;
}

/** The terminal as it ships. */
export const shippedPlan: KioskPlan = {
  contract: pageContract,
  migrations: recordMigrations,
  facts: storedFacts,
  open: openAbilities,
};

/**
 * Puts the abilities together. A fault of the world (a damaged file, a full disk) gives a terminal that says so on
 * its screen and refuses what needs more; only a bug throws.
 */
export function createKiosk(deps: KioskDeps, plan = shippedPlan): Kiosk {
  let record: OpenRecord | null = null;
  try {
    record = openRecord(deps, plan);
    return kioskOf(deps, plan, plan.open({ ...deps, record }), unanswered);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    deps.log.error('terminal out of service', { code: error.code }, error);
    return kioskOf(deps, plan, closedAbilities(deps, error, record), outOfService);
  }
}

function unanswered(_procedure: unknown, name: string): never {
  throw new Error(`No ability answers ${name}`);
}

function kioskOf(
  { newId, log }: KioskDeps,
  { contract }: KioskPlan,
  opened: Abilities,
  otherwise: Parameters<typeof createRouter>[0]['otherwise'],
): Kiosk {
  const abilities = Object.values(opened);
  const router = createRouter({
    contract,
    answered: abilities.map(({ procedures }) => procedures),
    otherwise,
    log,
    onCall: (call) => {
      for (const { onCall } of abilities) onCall?.(call);
    },
  });
  return {
    // A plan asks at least for this; that all of it is answered has been seen to.
    router: router as Router<typeof pageContract, CallContext>,
    connect: (role) => {
      const connection = createConnection(newId(), role);
      const { line, wire } = createMediaLine({ log });
      const context = { connection, media: line };
      const calls = createCallLine({ router, context, log });
      return {
        context,
        calls,
        media: wire,
        close: () => {
          calls.close();
          wire.lay(null);
          for (const { onGone } of abilities) onGone?.(connection);
        },
      };
    },
    close: async () => {
      for (const { close } of abilities.toReversed()) await close();
    },
  };
}
