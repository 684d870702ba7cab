import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** Builds the page: the terminal itself, and in mode `gallery` every screen from fixtures. */
export default defineConfig(({ mode }) => ({
  root: path('../renderer'),
  base: './',
  plugins: [react()],
  build: {
    outDir: path(mode === 'gallery' ? '../dist/gallery-page' : '../dist/renderer'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'chrome130',
    rolldownOptions: { input: path(mode === 'gallery' ? '../renderer/gallery/index.html' : '../renderer/index.html') },
  },
}));
