import { buildGallery, root } from './gallery-page.ts';
import { forgetOldPictures, isWhole } from './whole-gallery.ts';

/** Before all tests: several of them at once show the page that it builds. */
export default async function buildOnce(): Promise<void> {
  await buildGallery(root);
  if (isWhole) forgetOldPictures();
}
