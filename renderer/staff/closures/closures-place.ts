import type { ClosableThing } from '../closable-things.ts';

/** What can be closed and contains some words, the field for these words, or one of it. */
export type ClosuresPlace =
  | { readonly at: 'closures'; readonly containing: string }
  | { readonly at: 'find-closable'; readonly containing: string }
  | {
      readonly at: 'closure';
      readonly containing: string;
      readonly thing: ClosableThing;
      /** It was touched on the first page of the desk, to which its page then leads back. */
      readonly isFromDesk?: true;
    };

/** One step back towards the list of all; null out of the room. */
export function stepBackInClosures(place: ClosuresPlace): ClosuresPlace | null {
  const { at, containing } = place;
  if (at === 'closure' && place.isFromDesk) return null;
  if (at !== 'closures') return { at: 'closures', containing };
  return containing === '' ? null : { at: 'closures', containing: '' };
}
