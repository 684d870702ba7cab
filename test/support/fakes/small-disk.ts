import { execFileSync } from 'node:child_process';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from '../folder.ts';

/** Whether this account may mount a disk of its own. */
export const canMount = process.getuid?.() === 0 && mayMount();

function mount(folder: string, options: string): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' });
}

function unmount(folder: string): void {
  execFileSync('umount', ['--lazy', folder], { stdio: 'ignore' });
}

function mayMount(): boolean {
  try {
    mount('/mnt', 'size=4k');
    unmount('/mnt');
    return true;
  } catch {
    // A container without the right to: tests that need a disk name it and are skipped.
    return false;
  }
}

/** A disk in memory with these options (`size=64k`, `ro`), gone after the test. */
export function smallDisk(options: string): string {
  const folder = temporaryFolder();
  mount(folder, options);
  onTestFinished(() => unmount(folder));
  return folder;
}
