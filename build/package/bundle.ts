import { globSync } from 'node:fs';
import { join } from 'node:path';
import { build, type InlineConfig, type Plugin } from 'vite';

/** What is started as a program or a thread of its own, beside main: found by its name. */
const entryPatterns = ['core/**/*-process.ts', 'core/**/*-worker.ts', 'electron/core-process.ts', 'electron/main.ts'];

/** Files that are named to be started, and not imported, keep their place but lose their types. */
const startedFiles: Plugin = {
  name: 'started-files',
  transform: (code) => {
    const pattern = /new URL\((['"])(\.[^'"]+)\.ts\1, import\.meta\.url\)/g;
    return pattern.test(code) ? code.replace(pattern, "new URL('$2.js', import.meta.url)") : null;
  },
};

/**
 * Writes the application as plain JavaScript below `dist/app`, file by file in the folders of its sources; packages
 * stay outside, in node_modules. The preload script becomes one file, as a sandboxed page's must be.
 */
export async function bundleApp(root: string): Promise<void> {
  const common: InlineConfig = { root, configFile: false, logLevel: 'warn', plugins: [startedFiles] };
  await build({
    ...common,
    ssr: { external: ['electron'] },
    build: {
      ssr: true,
      target: 'node24',
      minify: false,
      outDir: join(root, 'dist', 'app'),
      emptyOutDir: true,
      rollupOptions: {
        input: entryPatterns.flatMap((pattern) => globSync(pattern, { cwd: root })).map((path) => join(root, path)),
        output: { format: 'es', preserveModules: true, preserveModulesRoot: root, entryFileNames: '[name].js' },
      },
    },
  });
  await build({
    ...common,
    ssr: { external: ['electron'], noExternal: true },
    build: {
      ssr: join(root, 'electron', 'preload.ts'),
      target: 'node24',
      minify: false,
      outDir: join(root, 'dist', 'app', 'electron'),
      emptyOutDir: false,
      rollupOptions: { output: { format: 'cjs', entryFileNames: 'preload.cjs' } },
    },
  });
}
