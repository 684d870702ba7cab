import { ok, refuse } from '#contract/base/outcome.ts';
import type { StaffAct } from '#contract/page/staff.ts';
import type { Connection } from '../door/connection.ts';
import type { Guarded } from '../door/guard.ts';
import type { Worklist } from './worklist.ts';

/** The procedures of the worklist; `record` writes down what whoever is signed in on a connection did. */
export function worklistProcedures(
  { worklist: os }: Guarded,
  worklist: Worklist | null,
  record: (connection: Connection, act: StaffAct) => void,
) {
  return {
    list: os.list.handler(({ input }) => (worklist ? ok([...worklist.list(input.limit)]) : refuse('no-venue'))),
    attach: os.attach.handler(
      ({ context, input: { id, entryId } }) =>
        worklist?.attach(id, entryId, (act) => record(context.connection, act)) ?? refuse('unknown-item'),
    ),
    dismiss: os.dismiss.handler(
      ({ context, input: { id } }) =>
        worklist?.dismiss(id, (act) => record(context.connection, act)) ?? refuse('unknown-item'),
    ),
  };
}
