import { z } from 'zod';
import { localizedUpTo } from '../base/language.ts';

/** No side of a picture is longer: the largest panel shows no more. */
export const mostPicturePx = 1600;
/** A picture of this size as WebP takes a third of it; more does not go through the door in one piece. */
export const mostPictureBytes = 700_000;

export const pictureHashSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** A picture of something, by the hash of its file: WebP without anything but the picture, in `media/` of the venue. */
export const pictureSchema = z.strictObject({
  sha256: pictureHashSchema,
  widthPx: z.int().min(1).max(mostPicturePx),
  heightPx: z.int().min(1).max(mostPicturePx),
  /** What is to be seen, for whoever does not see it. */
  description: localizedUpTo(200),
  /** By whose leave it is shown: © or the name of a licence, as its owner wants to be named. */
  licence: z.string().min(1).max(120),
});
export type Picture = z.infer<typeof pictureSchema>;

/** Where the file of a picture lies in a venue's folder or pack. */
export function mediaPath({ sha256 }: Pick<Picture, 'sha256'>): string {
  return `media/${sha256}.webp`;
}

/** A picture in the one language a visitor reads. */
export const shownPictureSchema = pictureSchema.extend({ description: z.string() });
export type ShownPicture = z.infer<typeof shownPictureSchema>;
