import { implement } from '@orpc/server';
import { ok, refuse } from '#contract/base/outcome.ts';
import type { StaffAct } from '#contract/page/staff-act.ts';
import { type MarkedAnswer, worklistContract } from '#contract/page/worklist.ts';
import type { CallContext, Connection } from '../door/connection.ts';
import type { Worklist } from './worklist.ts';

const os = implement(worklistContract.worklist).$context<CallContext>();

/** Answers that visitors said are wrong or out of date. */
export interface MarkedAnswers {
  readonly list: (limit: number) => readonly MarkedAnswer[];
  /** False where nothing was said against it. */
  readonly settle: (entryId: string, record: () => void) => boolean;
}

/** The procedures of the worklist; `record` writes down what whoever is signed in on a connection did. */
export function worklistProcedures(
  worklist: Worklist,
  marked: MarkedAnswers,
  record: (connection: Connection, act: StaffAct) => void,
) {
  return {
    worklist: {
      list: os.list.handler(({ input }) => ok([...worklist.list(input.limit)])),
      attach: os.attach.handler(({ context, input: { id, entryId } }) =>
        worklist.attach(id, entryId, (act) => record(context.connection, act)),
      ),
      dismiss: os.dismiss.handler(({ context, input: { id } }) =>
        worklist.dismiss(id, (act) => record(context.connection, act)),
      ),
      marked: os.marked.handler(({ input }) => ok([...marked.list(input.limit)])),
      settle: os.settle.handler(({ context, input: { entryId } }) => {
        const act = { type: 'worklist.settled', entryId } as const;
        return marked.settle(entryId, () => record(context.connection, act)) ? ok(null) : refuse('unknown-entry');
      }),
    },
  };
}
