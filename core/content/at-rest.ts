import { Fault } from '../system/fault.ts';
import { changesBetween, earlierVersion } from './changes.ts';
import type { Confirm, SoundVersion } from './content.ts';
import { readVenue, type VenueSource } from './venue-source.ts';
import type { ContentRefusal } from './version-reading.ts';

/**
 * The content of a terminal that is not running: versions are read and checked as while it runs, and the next start writes
 * content.db by the one that is live then.
 */
export function contentAtRest(live: () => VenueSource | null) {
  const check = async (
    source: VenueSource,
  ): Promise<{ readonly ok: true; readonly value: SoundVersion } | ContentRefusal> => {
    try {
      const { content, sha256 } = await readVenue(source);
      const before = live();
      const earlier = before && earlierVersion((await readVenue(before)).content);
      const { counts: changes, differing } = changesBetween(earlier, content);
      const entries = content.entries.length;
      return { ok: true, value: { venueId: content.venue.id, sha256, entries, changes, differing } };
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      return { ok: false, code: error.code, detail: error.message };
    }
  };
  return {
    check,
    replace: async (source: VenueSource, confirm: Confirm): Promise<{ readonly ok: true } | ContentRefusal> => {
      const checked = await check(source);
      if (!checked.ok) return checked;
      try {
        confirm(checked.value);
        return { ok: true };
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
        return { ok: false, code: error.code, detail: error.message };
      }
    },
  };
}
