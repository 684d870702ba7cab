import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './gallery-page.ts';

const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();

/** All that a picture of the gallery is made of, but for packages. */
const drawnFrom = ['renderer', 'contract', 'build', 'package.json', 'tsconfig.base.json', 'assets/venues'];

/** Whether all that pictures are drawn from is as it was in a commit: no screen can differ then. */
export function drawsAsIn(commit: string): boolean {
  const changed = git('diff', '--name-only', commit, '--', ...drawnFrom);
  const added = git('ls-files', '--others', '--exclude-standard', '--', ...drawnFrom);
  return `${changed}${added}` === '';
}

/**
 * The commit that pictures are compared with: GALLERY_AGAINST, or the last commit while there are changes, or the one
 * before it. Null where there is no history to look into.
 */
export function previousCommit(): string | null {
  try {
    const isDirty = git('status', '--porcelain', '--', 'renderer', 'contract') !== '';
    return git('rev-parse', '--verify', `${process.env.GALLERY_AGAINST ?? (isDirty ? 'HEAD' : 'HEAD^')}^{commit}`);
  } catch {
    return null;
  }
}

/** Puts what the gallery is built from, as it stood at a commit, into a folder of its own. */
export function checkOut(commit: string): string {
  const tree = join(root, 'dist', 'gallery-previous');
  rmSync(tree, { recursive: true, force: true });
  mkdirSync(tree, { recursive: true });
  const archive = join(root, 'dist', 'gallery-previous.tar');
  git('archive', '--output', archive, commit, ...drawnFrom);
  execFileSync('tar', ['-xf', archive, '-C', tree]);
  rmSync(archive);
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'), 'junction');
  return tree;
}
