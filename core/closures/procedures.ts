import { implement } from '@orpc/server';
import { isStaffRole, type StaffRole } from '#contract/base/authority.ts';
import { ok } from '#contract/base/outcome.ts';
import { closuresContract } from '#contract/page/closures.ts';
import type { Guide } from '#contract/venue/guide.ts';
import type { CallContext, Connection } from '../door/connection.ts';
import { closablePassages, closedPlaces, closedThings } from './closed.ts';
import type { Closures } from './closures.ts';

const os = implement(closuresContract.closures).$context<CallContext>();

/** What staff close, and what visitors are told of it; `guide` is that of the venue that is shown. */
export function closureProcedures(closures: Closures, guide: () => Guide | undefined) {
  return {
    closures: {
      watch: os.watch.handler(async function* ({ signal = new AbortController().signal }) {
        for await (const now of closures.now.watch(signal)) yield closedPlaces(closedThings(now, guide()));
      }),
      list: os.list.handler(() => ok({ passages: closablePassages(guide()), closed: [...closures.now.get()] })),
      put: os.put.handler(({ context, input }) => closures.put(input, roleOn(context.connection))),
      remove: os.remove.handler(({ context, input }) => closures.remove(input, roleOn(context.connection))),
    },
  };
}

/** Whoever is signed in on a connection; the check of authority has let nobody else in. */
function roleOn({ roles }: Connection): StaffRole {
  const role = roles().find(isStaffRole);
  if (!role) throw new Error('Only somebody who is signed in may do it');
  return role;
}
