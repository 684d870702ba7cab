import type { Language } from '#contract/base/language.ts';

/** The texts of one room of the page, by their keys, in every language. */
export type RoomMessages<Key extends string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>;

/** A key that only some languages have does not compile. */
export function roomMessages<Key extends string>(texts: RoomMessages<Key>): RoomMessages<Key> {
  return texts;
}
