import { ok, refuse } from '#contract/base/outcome.ts';
import type { MapReader } from '../drafts/parts/draft-maps.ts';
import { findMapNotes } from '../wayfinding/map-notes.ts';
import { createWayfinder, standOf } from '../wayfinding/wayfinder.ts';

/** Reads plans that are being drawn as this terminal will read them; `standId` is what its settings say. */
export function createMapReader(standId: string | null): MapReader {
  return {
    notesOf: (venue) => findMapNotes(venue, standId),
    standOf: ({ guide }) => standOf(guide, standId)?.id ?? null,
    way: (venue, { placeId, isStepFree }) => {
      const found = createWayfinder(venue, standId).route({ placeIds: [placeId], isStepFree });
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
