import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { failedLately, noteFailure } from './attempts.mjs';

const downloadLimitMs = 60_000;

/**
 * The Electron program, or null if only its package is there: the package downloads the program at its first use.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} [env]
 */
export function findElectron(root, env = process.env) {
  const own = join(root, 'node_modules', 'electron');
  const note = join(own, 'path.txt');
  const name = existsSync(note) ? readFileSync(note, 'utf8').trim() : 'electron';
  const program = join(env.ELECTRON_OVERRIDE_DIST_PATH ?? join(own, 'dist'), name);
  return existsSync(program) ? program : null;
}

/**
 * The Electron program, downloading it if need be: one try of at most a minute (ELECTRON_MIRROR is honoured),
 * whose failure is remembered for a day. Null: go on with the browser.
 * @param {{ root: string, node: string, say: (line: string) => void, nowMs?: number }} options
 */
export function seeToElectron({ root, node, say, nowMs = Date.now() }) {
  const found = findElectron(root);
  const installer = join(root, 'node_modules', 'electron', 'install.js');
  const mirror = process.env.ELECTRON_MIRROR ?? 'github.com';
  if (found || !existsSync(installer) || failedLately(root, 'electron', mirror, nowMs)) return found;
  say('Fetching the Electron runtime, one minute at most …');
  spawnSync(node, [installer], { cwd: root, stdio: 'ignore', timeout: downloadLimitMs, killSignal: 'SIGKILL' });
  const fetched = findElectron(root);
  if (!fetched) {
    noteFailure(root, 'electron', mirror, nowMs);
    say(
      `Electron could not be fetched from ${mirror}; using Chromium. Next try in a day, or after changing ELECTRON_MIRROR.`,
    );
  }
  return fetched;
}
