import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { meshFrame } from './mesh-frame.ts';

const folder = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));

/** The page: one document, files beside it. Nothing is inlined, so that the page's policy can forbid inline code. */
export default defineConfig({
  root: folder('renderer'),
  base: './',
  publicDir: false,
  plugins: [react(), meshFrame(folder(''))],
  build: {
    outDir: folder('dist/renderer'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'chrome140',
  },
});
