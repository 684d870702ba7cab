import { implement } from '@orpc/server';
import { terminalContract } from '#contract/page/terminal.ts';
import type { CallContext } from '../door/connection.ts';
import type { Catalogue } from './catalogue.ts';

const os = implement(terminalContract.terminal).$context<CallContext>();

/** The venue's face as it is shown, and the words of the catalogue in which questions are asked. */
export function contentProcedures(shown: Pick<Catalogue, 'face'>, asked: () => Pick<Catalogue, 'phrasings'>) {
  return {
    terminal: {
      venue: os.venue.handler(() => shown.face()),
      phrasings: os.phrasings.handler(({ input }) => [...asked().phrasings(input.language)]),
    },
  };
}
