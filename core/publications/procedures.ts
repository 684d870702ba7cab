import { implement } from '@orpc/server';
import { isStaffRole, type StaffRole } from '#contract/base/authority.ts';
import { ok } from '#contract/base/outcome.ts';
import { noticesContract } from '#contract/page/notices.ts';
import { publicationsContract } from '#contract/page/publications.ts';
import type { CallContext, Connection } from '../door/connection.ts';
import type { WatchedVersion } from './given-version.ts';
import type { Notices } from './notices.ts';
import type { Publications } from './publications.ts';
import type { PublishOutcome } from './publisher.ts';
import type { Recalls } from './recalls.ts';

const os = implement({ ...publicationsContract, ...noticesContract }).$context<CallContext>();

export interface PublicationParts {
  readonly publications: Publications;
  readonly recalls: Recalls;
  readonly notices: Notices;
  /** Resolves to true when what is in force is given to who comes next, to false where its engine could not be loaded. */
  readonly caughtUp: () => Promise<boolean>;
}

/** The procedures of publications; only a publisher's connection gets as far as those that put a version in force. */
export function publicationProcedures({ publications, recalls, notices, caughtUp }: PublicationParts) {
  const { keys } = publications;
  const own = os.publications;
  /** Whoever is told that a version is given can show it to the next visitor. */
  const whenGiven = async (putting: Promise<PublishOutcome>) => {
    const put = await putting;
    return put.ok ? ok({ ...put.value, isGiven: await caughtUp() }) : put;
  };
  return {
    publications: {
      list: own.list.handler(() => ok([...publications.list()])),
      undo: own.undo.handler(({ input }) => whenGiven(publications.undo(input.id, 'publisher'))),
      hasDelivered: own.hasDelivered.handler(() => ok(publications.hasDelivered)),
      undoAll: own.undoAll.handler(() => whenGiven(publications.undoAll('publisher'))),
      take: own.take.handler(({ input }) => whenGiven(publications.takeOffered(input.offerId, 'publisher'))),
      recalls: own.recalls.handler(() => ok([...recalls.list()])),
      recall: own.recall.handler(({ context, input }) => recalls.recall(input.entryId, roleOn(context.connection))),
      restore: own.restore.handler(({ context, input }) => recalls.restore(input.entryId, roleOn(context.connection))),
      keys: own.keys.handler(() => ok(keys.state())),
      makeKey: own.makeKey.handler(({ input }) => keys.make(input.name, 'publisher')),
      renewKey: own.renewKey.handler(() => keys.renew('publisher')),
      trustKeys: own.trustKeys.handler(({ input }) => keys.trust(input.digits, 'publisher')),
    },
    notices: {
      watch: os.notices.watch.handler(async function* ({ signal = new AbortController().signal }) {
        for await (const holding of notices.now.watch(signal)) yield holding.map(({ id, text }) => ({ id, text }));
      }),
      list: os.notices.list.handler(() => ok([...notices.list()])),
      put: os.notices.put.handler(({ context, input }) => notices.put(input, roleOn(context.connection))),
      remove: os.notices.remove.handler(({ context, input }) => notices.remove(input.id, roleOn(context.connection))),
    },
  };
}

/** Which version visitors have, for whoever names one. */
export function givenProcedures({ now, look }: WatchedVersion) {
  return {
    given: {
      watch: os.given.watch.handler(({ signal = new AbortController().signal }) => {
        look();
        return now.watch(signal);
      }),
    },
  };
}

/** Whoever is signed in on a connection; the check of authority has let nobody else in. */
function roleOn({ roles }: Connection): StaffRole {
  const role = roles().find(isStaffRole);
  if (!role) throw new Error('Only somebody who is signed in may do it');
  return role;
}
