import { implement } from '@orpc/server';
import { terminalContract } from '#contract/page/terminal.ts';
import type { Openings } from '#contract/venue/hours.ts';
import type { CallContext } from '../door/connection.ts';
import type { Live } from '../system/live.ts';

const os = implement(terminalContract.terminal).$context<CallContext>();

/** What is open now, for pages. */
export function openingsProcedures(now: Pick<Live<Openings | null>, 'watch'>) {
  return {
    terminal: {
      openings: os.openings.handler(({ signal = new AbortController().signal }) => now.watch(signal)),
    },
  };
}
