import { ok, refuse } from '#contract/outcome.ts';
import type { StaffAct } from '#contract/staff.ts';
import type { Connection } from '../connection.ts';
import type { Guarded } from '../guard.ts';
import type { Readings } from './readings.ts';

/** The procedures of readings; `record` writes down what whoever is signed in on a connection did. */
export function readingProcedures(
  { readings: os }: Guarded,
  readings: Readings | null,
  record: (connection: Connection, act: StaffAct) => void,
) {
  return {
    list: os.list.handler(({ input }) => (readings ? ok([...readings.list(input)]) : refuse('no-venue'))),
    correct: os.correct.handler(
      ({ context, input }) => readings?.correct(input, (act) => record(context.connection, act)) ?? refuse('no-venue'),
    ),
  };
}
