import { globSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'vite';

const root = join(import.meta.dirname, '../..');

/** What is started as a process or a thread of its own, and what starts them. */
const entries = [
  'bench/chaos/{kill-publishing,deed-process,fail-points}.ts',
  'core/**/{packing,publishing,reading,offered-pack,brought}-worker.ts',
];

/** Files that code names by their place lie beside one another here, without their types. */
const namedFiles: Plugin = {
  name: 'named-files',
  transform: (code) =>
    code.replace(/new URL\((['"])(\.\/[^'"/]+)\.ts\1, import\.meta\.url\)/g, "new URL('$2.js', import.meta.url)"),
};

/**
 * Gives `use` the harness with all that it starts, in a few files: most of the time between two kills went into finding and reading some
 * hundred modules three times over.
 */
export async function withBundle<Result>(
  use: (harness: typeof import('./kill-publishing.ts')) => Promise<Result>,
): Promise<Result> {
  // Within the tree, where the package that stays outside is found.
  mkdirSync(join(root, 'dist'), { recursive: true });
  const folder = mkdtempSync(join(root, 'dist', 'chaos-'));
  try {
    const files = entries.flatMap((pattern) => globSync(pattern, { cwd: root }));
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      plugins: [namedFiles],
      ssr: { noExternal: true, external: ['better-sqlite3'] },
      build: {
        ssr: true,
        target: 'node24',
        minify: false,
        outDir: folder,
        rollupOptions: {
          input: Object.fromEntries(files.map((file) => [basename(file, '.ts'), join(root, file)])),
          output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
        },
      },
    });
    return await use(await import(pathToFileURL(join(folder, 'kill-publishing.js')).href));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
