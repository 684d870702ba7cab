import type { Fact } from '#contract/upstream/fact.ts';
import type { Log } from '../system/log.ts';
import type { Outbox } from './outbox.ts';
import { tryRecord } from './try-record.ts';

/**
 * Appends facts; one that the disk refuses is said in the log and does not stop the visit that it tells of. How many were
 * refused is told once there is room again, in the same run. One that does not fit its schema is a bug and throws.
 */
export function appendFacts(outbox: Outbox, log: Log): (fact: Fact) => void {
  let refused = 0;
  const isWritten = (fact: Fact) => tryRecord(log, fact.type, () => outbox.append(fact));
  return (fact) => {
    if (!isWritten(fact)) refused += 1;
    else if (refused > 0 && isWritten({ type: 'record.refused', count: refused })) refused = 0;
  };
}
