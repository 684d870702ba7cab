import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

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

/**
 * One word for the state of files and folders: another as soon as one of their files is.
 * @param {string} root
 * @param {readonly string[]} paths
 */
export function fingerprint(root, paths) {
  const lines = paths.flatMap((path) => stamps(join(root, path)));
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}
