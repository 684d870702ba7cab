import { ok, refuse } from '#contract/base/outcome.ts';
import type { Guide } from '#contract/venue/guide.ts';
import type { MapReader } from '../drafts/parts/draft-maps.ts';
import { findMapNotes } from '../wayfinding/map-notes.ts';
import { createWayfinder, standOf } from '../wayfinding/wayfinder.ts';

/** Reads plans that are being drawn as this terminal will read them; `standIn` says where it stands in one. */
export function createMapReader(standIn: (guide: Guide | undefined) => string | null): MapReader {
  return {
    notesOf: (venue) => findMapNotes(venue, standIn(venue.guide)),
    standOf: ({ guide }) => standOf(guide, standIn(guide))?.id ?? null,
    way: (venue, { placeId, isStepFree }) => {
      const found = createWayfinder(venue, standIn(venue.guide)).route({ placeIds: [placeId], isStepFree });
      if (!found.ok) {
        const { code } = found;
        // Those two are said of visits, and this is none.
        return refuse(code === 'visit-over' || code === 'out-of-service' ? 'no-way' : code);
      }
      const { legs, metres, seconds } = found.value;
      return ok({ legs, metres, seconds, isStepFree: found.value.isStepFree });
    },
  };
}
