import type { ClosableThing } from './closable-things.ts';

/** What can be closed, or one of it. */
export type ClosuresPlace = { readonly at: 'closures' } | { readonly at: 'closure'; readonly thing: ClosableThing };

/** One step back towards the list; null out of the room. */
export function stepBackInClosures({ at }: ClosuresPlace): ClosuresPlace | null {
  return at === 'closures' ? null : { at: 'closures' };
}
