import { implement } from '@orpc/server';
import { ok, refuse } from '#contract/base/outcome.ts';
import { appointmentsContract } from '#contract/page/appointments.ts';
import type { StaffAct } from '#contract/page/staff-act.ts';
import type { CallContext, Connection } from '../door/connection.ts';
import type { Checkin } from './checkin.ts';

const os = implement(appointmentsContract.appointments).$context<CallContext>();

/** What staff do with appointments; `record` writes down what whoever is signed in on a connection did. */
export function appointmentsProcedures(checkin: Checkin, record: (connection: Connection, act: StaffAct) => void) {
  return {
    appointments: {
      arrivals: os.arrivals.handler(() => {
        const today = checkin.arrivals();
        return today ? ok(today) : refuse('out-of-service');
      }),
      see: os.see.handler(({ context: { connection }, input: { arrivalId } }) => {
        const isThere = checkin.see(arrivalId, () => record(connection, { type: 'arrival.seen', arrivalId }));
        return isThere ? ok(null) : refuse('unknown-arrival');
      }),
      files: os.files.handler(() => ok(checkin.files())),
      look: os.look.handler(({ input }) => checkin.look(input.file)),
      take: os.take.handler(({ context: { connection }, input }) =>
        checkin.take(input.file, (taken) => record(connection, { type: 'appointments.imported', ...taken })),
      ),
    },
  };
}
