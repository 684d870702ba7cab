import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

export const bombs = [
  'a sheet that unpacks to more than it may',
  'words that name each other',
  'a million rows',
] as const;
export type Bomb = (typeof bombs)[number];

const inOwnProcess = promisify(execFile);
const ready = new Map<Bomb, Promise<Buffer>>();

/**
 * A small file that is made to fill memory or never to end. Making it takes hundreds of MB, which are not the reader's: a
 * process of its own does it.
 */
export function bomb(which: Bomb): Promise<Buffer> {
  const made = ready.get(which) ?? make(which);
  ready.set(which, made);
  return made;
}

async function make(which: Bomb): Promise<Buffer> {
  const args = [join(import.meta.dirname, 'bomb-process.ts'), which];
  const { stdout } = await inOwnProcess(process.execPath, args, { encoding: 'buffer', maxBuffer: 2 ** 24 });
  return stdout;
}
