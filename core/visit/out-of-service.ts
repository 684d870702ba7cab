import { outOfServiceSchema, type TerminalState } from '#contract/page/terminal.ts';
import type { Fault } from '../system/fault.ts';
import { createLive, type Live } from '../system/live.ts';

/** Faults whose code is not the screen's own, and the sentence of the screen that they lead to. */
const screenCodes: Readonly<Record<string, string>> = {
  'database-damaged': 'record-damaged',
  'venue-file-refused': 'content-damaged',
  'venue-unknown': 'no-venue',
};

/**
 * What a terminal shows that receives nobody: why.
 * @throws {Fault} the fault itself, where the screen has no sentence for it: the start says it then.
 */
export function outOfServiceState(fault: Fault): Live<TerminalState> {
  const { data: code } = outOfServiceSchema.safeParse(screenCodes[fault.code] ?? fault.code);
  if (!code) throw fault;
  return createLive<TerminalState>({ kind: 'out-of-service', code, detail: fault.message });
}
