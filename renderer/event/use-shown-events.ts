import { type ShownEvent, shownEvents } from '../i18n/event-words.ts';
import { useMoment, useStage } from '../stage.tsx';

/** What the venue announces for now and a week; in large print without its offers. */
export function useShownEvents(): ShownEvent[] {
  const { venue, openings, visit } = useStage();
  const moment = useMoment();
  return shownEvents(venue.events, openings, moment, visit.modes.size === 'elder' ? ['event'] : undefined);
}
