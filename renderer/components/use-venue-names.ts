import type { Language } from '#contract/base/language.ts';
import type { NamedPlace } from '#contract/page/guide.ts';
import { type NamedVenue, venueNames } from '../i18n/venue-names.ts';
import { useStage } from '../stage.tsx';

interface Known {
  readonly venue: NamedVenue;
  readonly language: Language;
  readonly names: RegExp | null;
}

/** By the places that core has told of: every text of a screen asks for the same. */
const known = new WeakMap<readonly NamedPlace[], Known>();

/** What finds the names of the venue's own things in a text of the screen that is shown. */
export function useVenueNames(): RegExp | null {
  const { venue, visit, language } = useStage();
  const found = known.get(visit.places);
  if (found?.venue === venue && found.language === language) return found.names;
  const names = venueNames(venue, visit.places, language);
  known.set(visit.places, { venue, language, names });
  return names;
}
