import type { VenueContent } from '#contract/venue/venue.ts';
import { type Contradiction, findContradictions } from './contradictions.ts';
import { findGuideFaults } from './guide-check.ts';
import { findTooLong } from './room.ts';
import { findWrongScripts } from './scripts.ts';

/** Everything that keeps content from being served though its schema allows it, wherever the content comes from. */
export function findUnseenFaults(content: VenueContent): readonly Contradiction[] {
  return [
    ...findContradictions(content),
    ...findGuideFaults(content.venue),
    ...findWrongScripts(content),
    ...findTooLong(content.venue),
  ];
}
