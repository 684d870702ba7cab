import { buildGallery, root } from './gallery-page.ts';

/** Before all tests: several of them at once show the page that it builds. */
export default function buildOnce(): Promise<void> {
  return buildGallery(root);
}
