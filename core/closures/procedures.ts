import { implement } from '@orpc/server';
import { isStaffRole, type StaffRole } from '#contract/base/authority.ts';
import type { Language } from '#contract/base/language.ts';
import { ok } from '#contract/base/outcome.ts';
import { closuresContract, mostFoundPlaces } from '#contract/page/closures.ts';
import { namedPlace } from '#contract/page/guide.ts';
import type { Venue } from '#contract/venue/venue.ts';
import type { CallContext, Connection } from '../door/connection.ts';
import { closablePassages, closedPlaces, closedThings, listedPlaces } from './closed.ts';
import type { Closures } from './closures.ts';

const os = implement(closuresContract.closures).$context<CallContext>();

/** Finds places of the venue that is shown by what is typed of them, best first. */
export type FindPlaces = (typed: {
  readonly text: string;
  readonly language: Language;
  readonly limit: number;
}) => Promise<readonly { readonly placeId: string }[]>;

/** What staff close, and what visitors are told of it; `venue` is the one that is shown. */
export function closureProcedures(closures: Closures, venue: () => Pick<Venue, 'guide' | 'places'>, find: FindPlaces) {
  return {
    closures: {
      watch: os.watch.handler(async function* ({ signal = new AbortController().signal }) {
        for await (const now of closures.now.watch(signal)) yield closedPlaces(closedThings(now, venue().guide));
      }),
      list: os.list.handler(() => {
        const closed = [...closures.now.get()];
        const places = listedPlaces(venue().places, closed).map(namedPlace);
        return ok({ passages: closablePassages(venue().guide), places, closed });
      }),
      find: os.find.handler(async ({ input: { typed, language } }) => {
        const found = await find({ text: typed, language, limit: mostFoundPlaces });
        const byId = new Map(venue().places.map((place) => [place.id, place]));
        return ok(found.flatMap(({ placeId }) => byId.get(placeId) ?? []).map(namedPlace));
      }),
      put: os.put.handler(({ context, input }) => closures.put(input, roleOn(context.connection))),
      remove: os.remove.handler(({ context, input }) => closures.remove(input, roleOn(context.connection))),
    },
  };
}

/** Whoever is signed in on a connection; the check of authority has let nobody else in. */
function roleOn({ roles }: Connection): StaffRole {
  const role = roles().find(isStaffRole);
  if (!role) throw new Error('Only somebody who is signed in may do it');
  return role;
}
