/**
 * `npm run draw:pictures`: draws assets/pictures/*.svg as WebP into media/ of the museum, and says what to write into its files. The same
 * drawings in the same Chromium come out as the same bytes.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mediaPath } from '#contract/venue/picture.ts';
import { readPictureSize } from '#core/pictures/webp.ts';
import { launchChromium } from '../page/browser.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const drawings = join(root, 'assets', 'pictures');
const venue = join(root, 'assets', 'venues', 'museum');

/** Runs in the page, which has a canvas: a drawing as WebP, in base64. */
const drawnInPage = `async (svg) => {
  const image = new Image();
  image.src = 'data:image/svg+xml;base64,' + btoa(svg);
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  canvas.getContext('2d', { alpha: false }).drawImage(image, 0, 0);
  return canvas.toDataURL('image/webp', 0.8).split(',')[1];
}`;

const browser = await launchChromium();
try {
  const page = await browser.newPage();
  mkdirSync(join(venue, 'media'), { recursive: true });
  for (const name of readdirSync(drawings).sort()) {
    const bytes = Buffer.from(
      await page.evaluate<string>(`(${drawnInPage})(${JSON.stringify(readFileSync(join(drawings, name), 'utf8'))})`),
      'base64',
    );
    const size = readPictureSize(bytes);
    if (!size.ok) throw new Error(`${name}: ${size.code}`);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    writeFileSync(join(venue, mediaPath({ sha256 })), bytes);
    console.error(`${name} ${JSON.stringify({ sha256, ...size.value })} ${bytes.length} bytes`);
  }
} finally {
  await browser.close();
}
