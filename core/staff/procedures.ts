import { implement } from '@orpc/server';
import { staffContract } from '#contract/page/staff.ts';
import type { CallContext } from '../door/connection.ts';
import { refusalOf } from './pin-rules.ts';
import type { Staff } from './staff.ts';

const os = implement(staffContract.staff).$context<CallContext>();

/** The staff's own procedures. */
export function staffProcedures(staff: Staff) {
  return {
    staff: {
      roles: os.roles.handler(() => staff.roles()),
      firstPins: os.firstPins.handler(() => staff.firstPins.state()),
      judgePin: os.judgePin.handler(({ input }) => refusalOf(input.pin)),
      setFirstPins: os.setFirstPins.handler(({ input }) => staff.firstPins.set(input.pins)),
      signIn: os.signIn.handler(({ context, input }) => staff.signIn(context.connection, input)),
      me: os.me.handler(({ context }) => staff.session(context.connection)),
      watch: os.watch.handler(({ context, signal }) =>
        staff.watch(context.connection, signal ?? new AbortController().signal),
      ),
      signOut: os.signOut.handler(({ context }) => {
        staff.end(context.connection, 'asked');
        return null;
      }),
      stay: os.stay.handler(({ context }) => staff.session(context.connection)),
      changePin: os.changePin.handler(({ context, input }) => staff.changePin(context.connection, input)),
      audit: os.audit.handler(({ input }) => staff.audit(input)),
    },
  };
}
