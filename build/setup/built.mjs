import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { alone } from './alone.mjs';
import { fingerprint } from './fingerprint.mjs';
import { runGroup } from './group.mjs';

/**
 * @typedef {{ what: string, sources: readonly string[], file: string, args: (root: string) => string[] }} Part
 * What is said of it, what it is made of (anything else may change without building it anew), a file of it below dist,
 * and how Node builds it.
 */

/** @type {Part} */
export const page = {
  what: 'the page',
  sources: [
    'renderer',
    'contract',
    'assets',
    'build/vite.config.ts',
    'build/mesh-frame.ts',
    'build/stubs/mesh',
    'package-lock.json',
  ],
  file: 'renderer/index.html',
  args: (root) => [
    join(root, 'node_modules', 'vite', 'bin', 'vite.js'),
    ...['build', '--config', join(root, 'build', 'vite.config.ts'), '--logLevel', 'warn'],
  ],
};

/**
 * The hosts and core as plain JavaScript: run from their sources, each of their processes and threads would hold the
 * compiler that takes the types away (docs/decisions/0027).
 * @type {Part}
 */
export const app = {
  what: 'the application',
  sources: ['core', 'browser', 'electron', 'contract', 'build/package/bundle.ts', 'package.json', 'package-lock.json'],
  file: 'app/browser/main.js',
  args: (root) => [join(root, 'build', 'bundle.ts')],
};

/**
 * Builds a part into dist unless what is there was built from these very files. Resolves with what went wrong, or with
 * null.
 * @param {Part} part
 * @param {{ root: string, node: string, say: (line: string) => void }} options
 * @returns {Promise<string | null>}
 */
export async function seeToBuilt({ what, sources, file, args }, { root, node, say }) {
  const mark = join(root, 'dist', `${dirname(file).split('/')[0]}.sources`);
  const now = fingerprint(root, sources);
  const isBuilt = () => existsSync(join(root, 'dist', file)) && existsSync(mark) && readFileSync(mark, 'utf8') === now;
  if (isBuilt()) return null;
  return alone({ root, say }, async () => {
    // Another set-up may have built it meanwhile.
    if (isBuilt()) return null;
    say(`Building ${what} …`);
    // Should this be broken off, what is half there must not be taken for built.
    rmSync(mark, { force: true });
    if ((await runGroup(node, args(root), { cwd: root })) !== 0)
      return `Could not build ${what}; the reason stands above. If it names a package, those in node_modules are not whole: run npm ci and repeat.`;
    mkdirSync(join(root, 'dist'), { recursive: true });
    writeFileSync(mark, now);
    return null;
  });
}
