import { implement } from '@orpc/server';
import { terminalContract, type VenueFace } from '#contract/page/terminal.ts';
import type { CallContext } from '../door/connection.ts';
import type { Catalogue } from './catalogue.ts';

const os = implement(terminalContract.terminal).$context<CallContext>();

/** What is shown of the content now: the number of its edition, and where its texts come from. */
export interface ShownContent {
  readonly number: number;
  readonly catalogue: () => Pick<Catalogue, 'face' | 'phrasings'>;
}

/** The venue's face as it is shown, with the languages that are offered, and the words in which questions are asked. */
export function contentProcedures(shown: () => ShownContent, offered: VenueFace['languages']) {
  return {
    terminal: {
      venue: os.venue.handler(() => {
        const { number, catalogue } = shown();
        return { edition: number, face: { ...catalogue().face(), languages: offered } };
      }),
      phrasings: os.phrasings.handler(({ input }) => [...shown().catalogue().phrasings(input.language)]),
    },
  };
}
