import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const sheets = ['tokens.css', 'frame.css', 'parts.css', 'places.css'];

/** How the page looks. */
export const style = sheets.map((name) => readFileSync(join(import.meta.dirname, 'styles', name), 'utf8')).join('');

/** Another name for another look, so that browsers keep each for good. */
export const styleAddress = `/style.css?${createHash('sha256').update(style).digest('hex').slice(0, 12)}`;

const { resolve } = createRequire(import.meta.url);

/** Where the typefaces lie, by what the sheets call them. */
export const fontFiles: Readonly<Record<string, string>> = {
  'serif-600': resolve('@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-600-normal.woff2'),
  'serif-latin-600': resolve('@fontsource/noto-serif-sc/files/noto-serif-sc-latin-600-normal.woff2'),
  'sans-latin-400': resolve('@fontsource/noto-sans-sc/files/noto-sans-sc-latin-400-normal.woff2'),
  'sans-latin-600': resolve('@fontsource/noto-sans-sc/files/noto-sans-sc-latin-600-normal.woff2'),
  'sans-400': resolve('@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff2'),
  'sans-600': resolve('@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-600-normal.woff2'),
};
