import { implement } from '@orpc/server';
import { ok, refuse } from '#contract/base/outcome.ts';
import type { CallContext } from '#core/door/connection.ts';
import type { Bell } from './bell.ts';
import { toyContract } from './toy-contract.ts';

const os = implement(toyContract.toy).$context<CallContext>();

export function toyProcedures(
  bell: Bell,
  { isOn, today }: { isOn: (visitId: string) => boolean; today: () => string },
) {
  return {
    toy: {
      ring: os.ring.handler(({ input }) =>
        isOn(input.visitId) ? ok({ times: bell.ring(today()) }) : refuse('visit-over'),
      ),
      rung: os.rung.handler(() => bell.rung()),
    },
  };
}
