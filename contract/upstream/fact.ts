import { z } from 'zod';
import { createStoredForms } from '../base/stored.ts';
import { answeringFacts } from './answering-facts.ts';
import { checkinFacts } from './checkin-facts.ts';
import { closureFacts } from './closure-facts.ts';
import { contentFacts } from './content-facts.ts';
import { handoverFacts } from './handover-facts.ts';
import { healthFacts } from './health-facts.ts';
import { keyFacts } from './key-facts.ts';
import { orderFacts } from './order-facts.ts';
import { recordFacts } from './record-facts.ts';
import { releaseFacts } from './release-facts.ts';
import { staffFacts } from './staff-facts.ts';
import { standFacts } from './stand-facts.ts';
import { terminalFacts } from './terminal-facts.ts';
import { visitFacts } from './visit-facts.ts';

/**
 * A counted happening for the hub. It carries no person and no free text: what can be said is listed by the abilities,
 * and every word in it is an identifier, a number or one of a fixed set.
 */
export const factSchema = z.discriminatedUnion('type', [
  ...terminalFacts,
  ...visitFacts,
  ...answeringFacts,
  ...handoverFacts,
  ...contentFacts,
  ...recordFacts,
  ...checkinFacts,
  ...releaseFacts,
  ...orderFacts,
  ...closureFacts,
  ...standFacts,
  ...keyFacts,
  ...healthFacts,
  ...staffFacts,
]);
export type Fact = z.infer<typeof factSchema>;

/** Facts as they wait in the outbox, each with its version. */
export const storedFacts = createStoredForms(factSchema);
