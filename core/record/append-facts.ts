import type { Fact } from '#contract/upstream/fact.ts';
import type { Log } from '../system/log.ts';
import type { Outbox } from './outbox.ts';
import { tryRecord } from './try-record.ts';

/**
 * Appends facts; one that the disk refuses is said in the log and does not stop the visit that it tells of. One that does
 * not fit its schema is a bug and throws.
 */
export function appendFacts(outbox: Outbox, log: Log): (fact: Fact) => void {
  return (fact) => tryRecord(log, fact.type, () => outbox.append(fact));
}
