import { implement } from '@orpc/server';
import { ok, refuse } from '#contract/base/outcome.ts';
import { guideContract } from '#contract/page/guide-calls.ts';
import type { CallContext } from '../door/connection.ts';
import type { Wayfinder } from './wayfinder.ts';

const os = implement(guideContract.guide).$context<CallContext>();

export interface WayfindingDeps {
  /** Of the venue that is shown. */
  readonly wayfinder: () => Wayfinder;
  /** Whether a visit is under way. */
  readonly isOn: (visitId: string) => boolean;
}

/** What visitors ask of the way. */
export function wayfindingProcedures({ wayfinder, isOn }: WayfindingDeps) {
  return {
    guide: {
      route: os.route.handler(({ input: { visitId, placeIds, isStepFree } }) =>
        isOn(visitId) ? wayfinder().route({ placeIds, isStepFree }) : refuse('visit-over'),
      ),
      whereabouts: os.whereabouts.handler(({ input: { visitId } }) => {
        if (!isOn(visitId)) return refuse('visit-over');
        const here = wayfinder().whereabouts();
        return here ? ok(here) : refuse('no-stand');
      }),
    },
  };
}
