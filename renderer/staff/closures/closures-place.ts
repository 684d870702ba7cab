import type { ClosableThing } from './closable-things.ts';

/** What can be closed and contains some words, the field for these words, or one of it. */
export type ClosuresPlace =
  | { readonly at: 'closures'; readonly containing: string }
  | { readonly at: 'find-closable'; readonly containing: string }
  | { readonly at: 'closure'; readonly containing: string; readonly thing: ClosableThing };

/** One step back towards the list of all; null out of the room. */
export function stepBackInClosures({ at, containing }: ClosuresPlace): ClosuresPlace | null {
  if (at !== 'closures') return { at: 'closures', containing };
  return containing === '' ? null : { at: 'closures', containing: '' };
}
