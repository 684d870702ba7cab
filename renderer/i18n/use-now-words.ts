import type { NamedPlace } from '#contract/page/guide.ts';
import type { EntryView, HoursOwner } from '#contract/venue/entry.ts';
import type { Hours, Opening, Openings } from '#contract/venue/hours.ts';
import type { Venue } from '#contract/venue/venue.ts';
import { useClosed, useMoment, useStage } from '../stage.tsx';
import { closedSentence } from './closed-words.ts';
import { openingSentence, standingOf } from './opening-words.ts';

interface OpenAs {
  readonly opening: Opening;
  readonly hours: Hours | undefined;
}

interface HasHours extends Pick<Venue, 'hours' | 'services'> {
  readonly places: readonly NamedPlace[];
}

/** What is open and by which hours; null where the owner has no hours as data. */
function hoursOf(owner: HoursOwner, venue: HasHours, openings: Openings): OpenAs | null {
  if (owner.of === 'venue') return { opening: openings.venue, hours: venue.hours };
  if (owner.of === 'place') {
    const hours = venue.places.find(({ id }) => id === owner.id)?.hours;
    return hours ? { opening: openings.places[owner.id] ?? { kind: 'unknown' }, hours } : null;
  }
  const hours = venue.services.find(({ id }) => id === owner.id)?.hours;
  if (!hours || !('weekly' in hours)) return null;
  return { opening: openings.services[owner.id] ?? { kind: 'unknown' }, hours };
}

/** Whether a house is shut for certain, so that nobody should set out within it. */
function isShut({ venue }: Openings): boolean {
  return venue.kind === 'shut' && standingOf(venue) !== 'usual';
}

/** A sentence that the house is shut, and until when; '' while it is not, or nobody knows. */
export function useShutNow(): string {
  const { venue, openings } = useStage();
  const moment = useMoment();
  return isShut(openings) ? openingSentence(openings.venue, venue.hours, moment) : '';
}

/** A sentence about now for what staff have closed, or has hours of its own; for anywhere else while the house is shut; else ''. */
export function usePlaceNow(place: NamedPlace): string {
  const { venue, openings } = useStage();
  const moment = useMoment();
  const closed = useClosed(place.id);
  if (closed) return closedSentence(closed, moment);
  const own = hoursOf({ of: 'place', id: place.id }, { ...venue, places: [place] }, openings);
  if (own) return openingSentence(own.opening, own.hours, moment);
  return isShut(openings) ? openingSentence(openings.venue, venue.hours, moment) : '';
}

/** Whose hours an answer is about: those it names, or those of the place that it leads to or whose sign it shows. */
function ownerOf({ hoursOf: named, action, text }: EntryView, places: readonly NamedPlace[]): HoursOwner | null {
  if (named) return named;
  if (action?.kind === 'show-place') return { of: 'place', id: action.placeId };
  const signed = places.filter(({ sign }) => sign === text.place?.sign);
  return signed.length === 1 && signed[0] ? { of: 'place', id: signed[0].id } : null;
}

/** A sentence about now for an answer that speaks of hours; for one that sends somewhere while the house is shut; else ''. */
export function useEntryNow(entry: EntryView): string {
  const { venue, visit, openings } = useStage();
  const { places } = visit;
  const moment = useMoment();
  const owner = ownerOf(entry, places);
  const closed = useClosed(owner?.of === 'place' ? owner.id : null);
  if (closed) return closedSentence(closed, moment);
  const own = owner && hoursOf(owner, { ...venue, places }, openings);
  if (own) return openingSentence(own.opening, own.hours, moment);
  const leadsInside = entry.text.place !== undefined || entry.action?.kind === 'call-staff';
  return leadsInside && isShut(openings) ? openingSentence(openings.venue, venue.hours, moment) : '';
}
