import { implement } from '@orpc/server';
import { terminalContract, type VenueFace } from '#contract/page/terminal.ts';
import type { CallContext } from '../door/connection.ts';
import type { Catalogue } from './catalogue.ts';

const os = implement(terminalContract.terminal).$context<CallContext>();

/** The venue's face as it is shown, with the languages that are offered, and the words in which questions are asked. */
export function contentProcedures(
  shown: Pick<Catalogue, 'face'>,
  asked: () => Pick<Catalogue, 'phrasings'>,
  offered: VenueFace['languages'],
) {
  return {
    terminal: {
      venue: os.venue.handler(() => ({ ...shown.face(), languages: offered })),
      phrasings: os.phrasings.handler(({ input }) => [...asked().phrasings(input.language)]),
    },
  };
}
