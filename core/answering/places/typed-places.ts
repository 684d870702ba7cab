import type { Language } from '#contract/base/language.ts';
import type { PlaceSuggestion } from '#contract/page/guide.ts';
import type { Place } from '#contract/venue/venue.ts';
import { createSuggestionsBuilder, type Typed } from '../suggest/suggest.ts';
import type { Typeable } from '../suggest/typed-rows.ts';

/** Places by what is typed of their names, signs and other words, best first. */
type TypedPlaces = (typed: Typed) => readonly PlaceSuggestion[];

/** Takes places one by one, so that a large venue does not hold up the loop. */
export interface TypedPlacesBuilder {
  readonly add: (place: Place) => void;
  readonly finish: () => TypedPlaces;
}

/** Makes places findable as entries are: by letters, initials, syllables and beginnings. */
export function createTypedPlacesBuilder(): TypedPlacesBuilder {
  const builder = createSuggestionsBuilder([]);
  return {
    add: (place) => builder.add(typeable(place)),
    finish: () => {
      const suggestions = builder.finish(null);
      // Places have no last day.
      const anyDay = '';
      return (typed) =>
        suggestions
          .find(typed, anyDay)
          .map(({ entryId, sign = '', ...shown }) => ({ ...shown, placeId: entryId, sign }));
    },
  };
}

function typeable({ id, sign, name, names }: Place): Typeable {
  const texts = Object.entries(name).map(([language, title]) => [
    language as Language,
    { title, phrasings: [...names, sign], place: { sign } },
  ]);
  return { id, validUntil: null, texts: Object.fromEntries(texts) };
}
