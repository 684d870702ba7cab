import { implement } from '@orpc/server';
import { ok } from '#contract/base/outcome.ts';
import type { StaffAct } from '#contract/page/staff-act.ts';
import { worklistContract } from '#contract/page/worklist.ts';
import type { CallContext, Connection } from '../door/connection.ts';
import type { Worklist } from './worklist.ts';

const os = implement(worklistContract.worklist).$context<CallContext>();

/** The procedures of the worklist; `record` writes down what whoever is signed in on a connection did. */
export function worklistProcedures(worklist: Worklist, record: (connection: Connection, act: StaffAct) => void) {
  return {
    worklist: {
      list: os.list.handler(({ input }) => ok([...worklist.list(input.limit)])),
      attach: os.attach.handler(({ context, input: { id, entryId } }) =>
        worklist.attach(id, entryId, (act) => record(context.connection, act)),
      ),
      dismiss: os.dismiss.handler(({ context, input: { id } }) =>
        worklist.dismiss(id, (act) => record(context.connection, act)),
      ),
    },
  };
}
