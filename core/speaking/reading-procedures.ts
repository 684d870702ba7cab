import { implement } from '@orpc/server';
import { ok } from '#contract/base/outcome.ts';
import { readingsContract } from '#contract/page/readings.ts';
import type { StaffAct } from '#contract/page/staff-act.ts';
import type { CallContext, Connection } from '../door/connection.ts';
import type { Readings } from './readings.ts';
import type { Speaking } from './speaking.ts';

const os = implement(readingsContract.readings).$context<CallContext>();

/** The procedures of readings, which `speaking` lets staff hear; `record` writes down what whoever is signed in on a connection did. */
export function readingProcedures(
  readings: Pick<Readings, 'list' | 'said' | 'correct'>,
  speaking: Speaking,
  record: (connection: Connection, act: StaffAct) => void,
) {
  return {
    readings: {
      list: os.list.handler(({ input }) => ok([...readings.list(input)])),
      hear: os.hear.handler(({ context, input }) => {
        const said = readings.said(input);
        return said.ok ? speaking.sayToStaff({ ...input, saidAs: said.value }, context.media) : said;
      }),
      correct: os.correct.handler(({ context, input }) =>
        readings.correct(input, (act) => record(context.connection, act)),
      ),
    },
  };
}
