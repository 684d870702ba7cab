import { refuse } from '#contract/base/outcome.ts';
import { outOfServiceSchema, type TerminalState } from '#contract/page/terminal.ts';
import type { Fault } from '../system/fault.ts';
import { createLive } from '../system/live.ts';
import type { Reception } from './reception.ts';

/** Faults whose code is not the screen's own, and the sentence of the screen that they lead to. */
const screenCodes: Readonly<Record<string, string>> = {
  'database-damaged': 'record-damaged',
  'venue-file-refused': 'content-damaged',
  'venue-unknown': 'no-venue',
};

/**
 * A reception that receives nobody and says why.
 * @throws {Fault} the fault itself, where the screen has no sentence for it: the start says it then.
 */
export function createClosedReception(fault: Fault): Reception {
  const { data: code } = outOfServiceSchema.safeParse(screenCodes[fault.code] ?? fault.code);
  if (!code) throw fault;
  return {
    state: createLive<TerminalState>({ kind: 'out-of-service', code, detail: fault.message }),
    begin: () => refuse('out-of-service'),
    plugHeadset: () => {},
    actBy: () => {},
    leave: () => {},
    intend: () => refuse('visit-over'),
    ask: async () => refuse('visit-over'),
    setListening: () => {},
    languageOf: () => null,
    end: () => {},
  };
}
