import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const folder = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));

/** Every screen of the page from fixtures, for the gallery's pictures and checks; never shipped. */
export default defineConfig({
  root: folder('renderer/gallery'),
  base: './',
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: folder('dist/gallery-page'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'chrome140',
    chunkSizeWarningLimit: 1000,
  },
});
