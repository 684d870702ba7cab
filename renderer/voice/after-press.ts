import type { Stop } from './stops.ts';

/** What a press has come to where it brought no other screen. */
export type AfterPress =
  | { readonly kind: 'switched'; readonly stop: Stop }
  /** What stands there now and did not before, as when a page was turned. */
  | { readonly kind: 'come'; readonly stops: readonly Stop[] }
  | { readonly kind: 'nothing' };

/**
 * Compares the stops of a screen before and after one of them was pressed. Whatever was drawn anew is known by its words; at most so
 * many are named of what has come.
 */
export function afterPress(pressed: Stop, before: readonly Stop[], after: readonly Stop[], most: number): AfterPress {
  const now =
    after.find(({ element }) => element === pressed.element) ?? after.find(({ text }) => text === pressed.text);
  if (now && now.state !== null) return { kind: 'switched', stop: now };
  const known = new Set(before.map(({ text }) => text));
  const come = after.filter((stop) => stop !== now && !known.has(stop.text));
  return come.length === 0 ? { kind: 'nothing' } : { kind: 'come', stops: come.slice(0, most) };
}
