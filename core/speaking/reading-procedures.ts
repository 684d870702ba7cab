import { ok, refuse } from '#contract/base/outcome.ts';
import type { StaffAct } from '#contract/page/staff.ts';
import type { Connection } from '../door/connection.ts';
import type { Guarded } from '../door/guard.ts';
import type { Readings } from './readings.ts';
import type { Speaking } from './speaking.ts';

/** The procedures of readings, which `speaking` lets staff hear; `record` writes down what whoever is signed in on a connection did. */
export function readingProcedures(
  { readings: os }: Guarded,
  readings: Readings | null,
  speaking: Speaking | null,
  record: (connection: Connection, act: StaffAct) => void,
) {
  return {
    list: os.list.handler(({ input }) => (readings ? ok([...readings.list(input)]) : refuse('no-venue'))),
    hear: os.hear.handler(({ context, input }) => {
      if (!readings) return refuse('no-venue');
      const said = readings.said(input);
      if (!said.ok) return said;
      return speaking?.sayToStaff({ ...input, saidAs: said.value }, context.media) ?? refuse('no-voice');
    }),
    correct: os.correct.handler(
      ({ context, input }) => readings?.correct(input, (act) => record(context.connection, act)) ?? refuse('no-venue'),
    ),
  };
}
