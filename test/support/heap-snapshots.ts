import type { ChildProcess } from 'node:child_process';
import { closeSync, openSync, readdirSync, readSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';

/** Switches of Node itself that make a process write its heap to a folder when it is sent SIGUSR2. */
export function heapSnapshotArgs(folder: string): readonly string[] {
  return ['--heapsnapshot-signal=SIGUSR2', `--diagnostic-dir=${folder}`];
}

/** The heap of a process that was started with {@link heapSnapshotArgs}, as a file. Node collects garbage first. */
export async function processHeap(child: ChildProcess, folder: string): Promise<string> {
  const before = new Set(snapshotsIn(folder));
  child.kill('SIGUSR2');
  for (;;) {
    const name = snapshotsIn(folder).find((file) => !before.has(file));
    if (name && isWhole(join(folder, name))) return join(folder, name);
    await wait(100);
  }
}

/** The heap of a page, as a file in a folder. */
export async function pageHeap(page: Page, folder: string): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  const file = join(folder, `page-${snapshotsIn(folder).length}.heapsnapshot`);
  writeFileSync(file, chunks.join(''));
  return file;
}

function snapshotsIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.heapsnapshot'));
}

/** A snapshot is one JSON object; while it is being written, its end is missing. */
function isWhole(file: string): boolean {
  const { size } = statSync(file);
  const end = Buffer.alloc(8);
  const handle = openSync(file, 'r');
  readSync(handle, end, 0, end.length, Math.max(0, size - end.length));
  closeSync(handle);
  return /\]\s*\}\s*$/.test(end.toString('latin1').replaceAll('\0', ''));
}
