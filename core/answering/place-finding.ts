import { pickText } from '#contract/base/language.ts';
import type { Question } from '#contract/page/answering.ts';
import type { PlaceSuggestion } from '#contract/page/guide.ts';
import type { Place, Venue } from '#contract/venue/venue.ts';
import { inSlices } from '../system/slices.ts';
import { type AskedPlaces, createAskedPlaces } from './places/asked-places.ts';
import { createPlaceNamesBuilder } from './places/place-names.ts';
import { createTypedPlacesBuilder } from './places/typed-places.ts';
import type { Typed } from './suggest/suggest.ts';

/** The places of a venue as they are typed, asked and said. */
export interface PlaceFinding {
  /** Places by what is typed of their names, signs and other words, best first; also with a slip, and all of a kind. */
  readonly find: (typed: Typed) => readonly PlaceSuggestion[];
  /** The places that a question asks the way to, or names and says nothing else; null where it names none. */
  readonly asked: (question: Question) => AskedPlaces | null;
}

/** Makes the places of a venue findable, a few at a time, until `signal` aborts. */
export async function createPlaceFinding(
  { places }: Pick<Venue, 'places'>,
  signal: AbortSignal,
): Promise<PlaceFinding> {
  const typedBuilder = createTypedPlacesBuilder();
  const namesBuilder = createPlaceNamesBuilder();
  await inSlices(places, signal, (place) => {
    typedBuilder.add(place);
    namesBuilder.add(place);
  });
  const typedPlaces = typedBuilder.finish();
  const asked = createAskedPlaces(places, namesBuilder.finish());
  const byId = new Map(places.map((place) => [place.id, place]));
  return {
    asked,
    find: (typed) => {
      const found = typedPlaces(typed);
      if (found.length > 0 || typed.text.trim() === '') return found;
      const meant = asked({ text: typed.text, language: typed.language, via: 'typed' });
      return (meant?.placeIds ?? []).slice(0, typed.limit).flatMap((id) => suggestionOf(byId.get(id), typed.language));
    },
  };
}

function suggestionOf(place: Place | undefined, language: Typed['language']): PlaceSuggestion[] {
  if (!place) return [];
  const { text: title, language: writtenIn } = pickText(place.name, language);
  return [{ placeId: place.id, sign: place.sign, title, language: writtenIn, matched: [] }];
}
