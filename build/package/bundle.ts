import { globSync } from 'node:fs';
import { join } from 'node:path';
import { build, type InlineConfig, type Plugin } from 'vite';

/** What is started as a program or a thread of its own: found by its name. */
const entryPatterns = ['core/**/*-process.ts', 'core/**/*-worker.ts', '{browser,electron}/{main,core-process}.ts'];

/**
 * Files that code names by their place, instead of importing them: what is started keeps its place but loses its types,
 * and assets lie two folders further up than they do from the sources.
 */
const namedFiles: Plugin = {
  name: 'named-files',
  transform: (code) => {
    if (!code.includes('import.meta.url')) return null;
    return code
      .replace(/new URL\((['"])(\.[^'"]+)\.ts\1, import\.meta\.url\)/g, "new URL('$2.js', import.meta.url)")
      .replace(/new URL\((['"`])((?:\.\.\/)+assets\/)/g, 'new URL($1../../$2');
  },
};

/**
 * Writes the application as plain JavaScript below `dist/app`, file by file in the folders of its sources; packages
 * stay outside, in node_modules, but for zod: loaded whole it brings its messages in forty languages into every process.
 * The preload script becomes one file, as a sandboxed page's must be.
 */
export async function bundleApp(root: string): Promise<void> {
  const common: InlineConfig = { root, configFile: false, logLevel: 'warn', plugins: [namedFiles] };
  await build({
    ...common,
    ssr: { external: ['electron'], noExternal: ['zod'] },
    build: {
      ssr: true,
      target: 'node24',
      minify: false,
      outDir: join(root, 'dist', 'app'),
      emptyOutDir: true,
      rollupOptions: {
        input: entryPatterns.flatMap((pattern) => globSync(pattern, { cwd: root })).map((path) => join(root, path)),
        output: {
          format: 'es',
          preserveModules: true,
          preserveModulesRoot: root,
          entryFileNames: ({ name }) => `${name.replace(/^node_modules\//, 'packages/')}.js`,
        },
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
