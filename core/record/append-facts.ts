import type { Fact } from '#contract/upstream/fact.ts';
import type { Log } from '../system/log.ts';
import type { Outbox } from './outbox.ts';

/** Appends facts; one that cannot be written is said in the log and does not stop the visit that it tells of. */
export function appendFacts(outbox: Outbox, log: Log): (fact: Fact) => void {
  return (fact) => {
    try {
      outbox.append(fact);
    } catch (error) {
      log.error('fact not recorded', { type: fact.type }, error);
    }
  };
}
