import { implement } from '@orpc/server';
import { ok } from '#contract/base/outcome.ts';
import { publicationsContract } from '#contract/page/publications.ts';
import type { CallContext } from '../door/connection.ts';
import type { Publications } from './publications.ts';

const os = implement(publicationsContract.publications).$context<CallContext>();

/** The procedures of publications; only a publisher's connection gets as far as those that change something. */
export function publicationProcedures({ keys, ...publications }: Publications) {
  return {
    publications: {
      list: os.list.handler(() => ok([...publications.list()])),
      undo: os.undo.handler(({ input }) => publications.undo(input.id, 'publisher')),
      take: os.take.handler(({ input }) => publications.takeOffered(input.offerId, 'publisher')),
      keys: os.keys.handler(() => ok(keys.state())),
      makeKey: os.makeKey.handler(({ input }) => keys.make(input.name, 'publisher')),
      renewKey: os.renewKey.handler(() => keys.renew('publisher')),
      trustKeys: os.trustKeys.handler(({ input }) => keys.trust(input.digits, 'publisher')),
    },
  };
}
