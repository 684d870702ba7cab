import type { Localized } from '#contract/base/language.ts';
import type { EntryView } from '#contract/venue/entry.ts';
import type { Picture } from '#contract/venue/picture.ts';

/** A picture, where there is one, with what is to be seen on it in the words of one language. */
export function shownPicture(
  picture: Picture | undefined,
  said: (text: Localized) => string,
): Pick<EntryView, 'picture'> {
  return picture ? { picture: { ...picture, description: said(picture.description) } } : {};
}
