import type { Screen } from '#contract/page/visit.ts';
import type { VisitContent } from '../content.ts';
import type { GuideLocation } from './model.ts';

/** The screen of a place; null where it is gone. */
export function guideScreenAt({ placeId, otherIds }: GuideLocation, content: VisitContent): Screen | null {
  const place = content.place(placeId);
  return place && { name: 'place', place, others: otherIds.flatMap((id) => content.place(id) ?? []) };
}
