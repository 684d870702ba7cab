import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join, sep } from 'node:path';
import { runGroup } from './group.mjs';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} Lock
 */

/** Written when an install has ended well; gone as soon as the next one begins. */
const markIn = (/** @type {string} */ root) => join(root, 'node_modules', '.installed-lock');

/** @param {string} root */
function lockHash(root) {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

/**
 * Whether what npm notes of its own install holds every package of the lock file: an install made by hand counts.
 * npm writes that note last, so an interrupted install has none.
 * @param {string} root
 */
function installedByHand(root) {
  const note = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(note)) return false;
  /** @type {Lock} */
  const installed = JSON.parse(readFileSync(note, 'utf8'));
  /** @type {Lock} */
  const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(locked.packages)
    .filter(([path, each]) => path.startsWith('node_modules/') && !each.optional && !each.link)
    .every(([path, each]) => {
      const found = installed.packages[path];
      return found?.version === each.version && found?.integrity === each.integrity;
    });
}

/**
 * Whether node_modules holds what the lock file says, whole.
 * @param {string} root
 */
export function areNpmPackagesInstalled(root) {
  const mark = markIn(root);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lockHash(root)) return true;
  if (!installedByHand(root)) return false;
  writeFileSync(mark, lockHash(root));
  return true;
}

/**
 * The environment without the project's own programs: `npm ci` removes the Node that lives in node_modules and must
 * not be running on it.
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function withoutLocalPrograms(env) {
  const own = join('node_modules', '.bin');
  const entries = (env.PATH ?? '').split(delimiter).filter((entry) => !entry.split(sep).join('/').endsWith(own));
  return { ...env, PATH: entries.join(delimiter), ONNXRUNTIME_NODE_INSTALL: 'skip' };
}

/**
 * npm as it was called, with the Node it was called on.
 * @param {NodeJS.ProcessEnv} env
 * @returns {[string, ...string[]]}
 */
function npmCommand(env) {
  const { npm_execpath: npm, npm_node_execpath: node } = env;
  const isOwn = (/** @type {string} */ path) => path.includes(`${sep}node_modules${sep}node-`);
  return npm && node && npm.endsWith('.js') && existsSync(node) && !isOwn(node) ? [node, npm] : ['npm'];
}

/**
 * Installs exactly what the lock file says, without running anybody's install scripts, and says every half minute that
 * it is still at it. Resolves with what went wrong, or with null.
 * @param {{ root: string, say: (line: string) => void, env?: NodeJS.ProcessEnv, everyMs?: number }} options
 * @returns {Promise<string | null>}
 */
export async function installNpmPackages({ root, say, env = process.env, everyMs = 30_000 }) {
  rmSync(markIn(root), { force: true });
  const [command, ...before] = npmCommand(env);
  const args = [...before, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const startMs = performance.now();
  const still = setInterval(() => {
    say(`Still installing, for ${Math.round((performance.now() - startMs) / 1000)} seconds now …`);
  }, everyMs);
  try {
    const code = await runGroup(command, args, { cwd: root, env: withoutLocalPrograms(env) });
    if (code !== 0)
      return 'npm could not install the packages; its own words stand above. Check the network and repeat.';
  } catch (error) {
    return `npm could not be run (${error instanceof Error ? error.message : error}): install npm and repeat.`;
  } finally {
    clearInterval(still);
  }
  writeFileSync(markIn(root), lockHash(root));
  return null;
}
