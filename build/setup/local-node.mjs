import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The oldest Node that set-up runs on, and the oldest that runs TypeScript files and the database as they are. */
export const setUpNode = '20.0.0';
export const terminalNode = '22.18.0';

/**
 * Whether a Node version is at least another.
 * @param {string} version
 * @param {string} least
 */
export function isAtLeast(version, least) {
  const [have, want] = [version, least].map((each) => each.replace(/^v/, '').split('.').map(Number));
  for (const [index, wanted] of (want ?? []).entries()) {
    const difference = (have?.[index] ?? 0) - wanted;
    if (difference !== 0) return difference > 0;
  }
  return true;
}

/**
 * The Node that runs the terminal: the one among the packages, else the machine's own if it is new enough, else null.
 * @param {string} root
 * @param {{ platform: string, arch: string, version: string, execPath: string }} [machine]
 */
export function findNode(root, machine = process) {
  const { platform, arch, version, execPath } = machine;
  const folder = `node-${platform === 'win32' ? 'win' : platform}-${arch}`;
  const own = join(root, 'node_modules', folder, 'bin', platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(own)) return own;
  return isAtLeast(version, terminalNode) ? execPath : null;
}
