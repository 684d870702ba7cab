import type { Stop } from './stops.ts';

/** Where somebody is who walks the stops of a screen without looking. */
export interface Position {
  readonly stop: Stop | null;
  /** Past which end of the screen they have gone; there is nothing to press there. */
  readonly beyond: 'start' | 'end' | null;
  /** Whether they were asked if the visit is to end. */
  readonly isAsked: boolean;
}

/** At a stop, which was said. */
export function at(stop: Stop | null): Position {
  return { stop, beyond: null, isAsked: false };
}

/** Which of the stops it is; one that was drawn anew meanwhile is known by its words. */
function indexIn(stops: readonly Stop[], stop: Stop | null): number {
  const index = stops.findIndex(({ element }) => element === stop?.element);
  return index >= 0 ? index : stops.findIndex(({ text }) => text === stop?.text);
}

/** One stop on or back. Past an end one stays beyond it, and comes back to the stop before it, which is said again. */
export function step(from: Position, stops: readonly Stop[], by: 1 | -1): Position {
  const way = by > 0 ? 'end' : 'start';
  const isBack = from.beyond !== null && from.beyond !== way;
  const index = indexIn(stops, from.stop);
  if (isBack) return at(stops[index] ?? stops.at(by > 0 ? 0 : -1) ?? null);
  const next = from.beyond === way ? undefined : stops[index + by];
  return next ? at(next) : { ...at(from.stop), beyond: way };
}

/** The stop that one is at; the first where one has not begun to walk. */
export function stopAt(position: Position, stops: readonly Stop[]): Stop | null {
  return stops[indexIn(stops, position.stop)] ?? stops[0] ?? null;
}

/** What a press does: beyond an end nothing, and a key that ends the visit asks first. */
export type Press =
  | { readonly kind: 'press'; readonly stop: Stop }
  | { readonly kind: 'ask' }
  | { readonly kind: 'beyond' }
  | { readonly kind: 'nothing' };

/** What a press comes to where one is. */
export function pressAt(position: Position, stops: readonly Stop[]): Press {
  if (position.beyond !== null) return { kind: 'beyond' };
  const stop = stops[indexIn(stops, position.stop)];
  if (!stop) return { kind: 'nothing' };
  return stop.endsVisit && !position.isAsked ? { kind: 'ask' } : { kind: 'press', stop };
}
