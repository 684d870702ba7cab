import { implement } from '@orpc/server';
import { isStaffRole } from '#contract/base/authority.ts';
import { ok, refuse } from '#contract/base/outcome.ts';
import { type StandState, standContract } from '#contract/page/stand.ts';
import type { Guide } from '#contract/venue/guide.ts';
import type { Venue } from '#contract/venue/venue.ts';
import type { CallContext } from '../door/connection.ts';
import { placedStands } from './placed-stands.ts';
import type { TerminalStand } from './terminal-stand.ts';

const os = implement(standContract.stand).$context<CallContext>();

export interface StandDeps {
  readonly terminal: TerminalStand;
  /** The venue that is shown. */
  readonly venue: () => Pick<Venue, 'guide' | 'places'>;
  /** The stand at which ways begin now. */
  readonly standId: () => string | null;
}

/** What staff see and say of where the terminal stands. */
export function standProcedures({ terminal, venue, standId }: StandDeps) {
  const stateIn = (guide: Guide): StandState => {
    const stands = placedStands(guide, venue().places);
    const floorIds = new Set(stands.map(({ floorId }) => floorId));
    return {
      standId: standId(),
      confidence: terminal.confidence(guide) ?? 'none',
      stands,
      floors: guide.floors.filter(({ id }) => floorIds.has(id)),
    };
  };
  return {
    stand: {
      look: os.look.handler(() => {
        const { guide } = venue();
        return guide ? ok(stateIn(guide)) : refuse('no-plan');
      }),
      confirm: os.confirm.handler(({ context, input }) => {
        const { guide } = venue();
        if (!guide) return refuse('no-plan');
        const role = context.connection.roles().find(isStaffRole);
        if (!role) throw new Error('Only somebody who is signed in may do it');
        const done = terminal.confirm(guide, input.standId, role);
        return done.ok ? ok(stateIn(guide)) : done;
      }),
    },
  };
}
