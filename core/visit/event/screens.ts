import type { Language } from '#contract/base/language.ts';
import type { Screen } from '#contract/page/visit.ts';
import type { VisitContent } from '../content.ts';
import type { EventLocation } from './model.ts';

/** The screen of something that the venue announces; null where it is gone. */
export function eventScreenAt({ eventId }: EventLocation, language: Language, content: VisitContent): Screen | null {
  const event = content.event(eventId, language);
  return event && { name: 'event', event };
}
