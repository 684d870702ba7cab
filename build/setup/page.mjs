import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runChild } from './child.mjs';

/** What the page is made of; anything else may change without building it anew. */
const sources = ['renderer', 'contract', 'assets', 'build/vite.config.ts', 'package-lock.json'];

/**
 * Names, sizes and times of all files under a path.
 * @param {string} path
 * @returns {string[]}
 */
function stamps(path) {
  if (!existsSync(path)) return [];
  const { size, mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return [`${path} ${size} ${mtimeMs}`];
  return readdirSync(path)
    .sort()
    .flatMap((name) => stamps(join(path, name)));
}

/** @param {string} root */
function fingerprint(root) {
  const lines = sources.flatMap((path) => stamps(join(root, path)));
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

/**
 * Builds the page into dist/renderer unless what is there was built from these very files. Resolves with what went
 * wrong, or with null.
 * @param {{ root: string, node: string, say: (line: string) => void }} options
 * @returns {Promise<string | null>}
 */
export async function seeToPage({ root, node, say }) {
  const mark = join(root, 'dist', 'renderer.sources');
  const now = fingerprint(root);
  const built = existsSync(join(root, 'dist', 'renderer', 'index.html')) && existsSync(mark);
  if (built && readFileSync(mark, 'utf8') === now) return null;
  say('Building the page …');
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', '--config', join(root, 'build', 'vite.config.ts'), '--logLevel', 'warn'];
  if ((await runChild(node, args, { cwd: root })) !== 0) return 'The page could not be built; the reason stands above.';
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(mark, now);
  return null;
}
