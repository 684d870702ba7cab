import type { Outcome } from '#contract/base/outcome.ts';
import type { PublishRefusal } from '#contract/page/publications.ts';

/** Who answers for it: a publisher, somebody at the machine's own command line, or the hub of the fleet. */
export type Publisher = 'publisher' | 'command' | 'hub';

/** The version that is live by the record now; or why it is not, while the one before stays. */
export type PublishOutcome = Outcome<{ readonly version: number }, PublishRefusal>;
