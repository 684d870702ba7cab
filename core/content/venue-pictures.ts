import { mediaPath, type Picture } from '#contract/venue/picture.ts';
import type { Venue } from '#contract/venue/venue.ts';
import { hashOf } from '../pictures/picture-shelf.ts';
import { readPictureSize } from '../pictures/webp.ts';

type Pictured = Pick<Venue, 'places' | 'exhibits' | 'events'>;

/** A picture that cannot be shown, where it is named, and why. */
export interface PictureFault {
  readonly place: string;
  readonly reason: string;
}

/** The pictures that a venue names, and what of it each shows. */
export function picturesOf({
  places,
  exhibits,
  events,
}: Pictured): { readonly place: string; readonly picture: Picture }[] {
  const named = (list: string, things: readonly { readonly id: string; readonly picture?: Picture | undefined }[]) =>
    things.flatMap(({ id, picture }) => (picture ? [{ place: `${list} ${id}: picture`, picture }] : []));
  return [...named('place', places), ...named('exhibit', exhibits), ...named('event', events)];
}

/**
 * What is wrong with the files of a venue's pictures: another file than the one that is named, no WebP of its size, or more than a
 * picture. One that is not there is no fault: the terminal may have it, and shows what is to be seen in words where it has not.
 */
export function findPictureFaults(venue: Pictured, bytesAt: (path: string) => Uint8Array | null): PictureFault[] {
  return picturesOf(venue).flatMap(({ place, picture }) => {
    const reason = reasonAgainst(picture, bytesAt(mediaPath(picture)));
    return reason === null ? [] : [{ place, reason }];
  });
}

function reasonAgainst(picture: Picture, bytes: Uint8Array | null): string | null {
  if (!bytes) return null;
  if (hashOf(bytes) !== picture.sha256) return `${mediaPath(picture)} is another file (sha256 differs)`;
  const size = readPictureSize(bytes);
  if (!size.ok) return `${mediaPath(picture)} is not taken (${size.code})`;
  const isSame = size.value.widthPx === picture.widthPx && size.value.heightPx === picture.heightPx;
  return isSame ? null : `${mediaPath(picture)} is ${size.value.widthPx} × ${size.value.heightPx}`;
}

/** The files of the pictures that a venue names, as far as they are there. */
export function pictureFilesOf(venue: Pictured, bytesAt: (path: string) => Uint8Array | null): Uint8Array[] {
  const paths = new Set(picturesOf(venue).map(({ picture }) => mediaPath(picture)));
  return [...paths].flatMap((path) => bytesAt(path) ?? []);
}
