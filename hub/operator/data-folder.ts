import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, realpathSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { HubFault } from '../fault.ts';

/** A data folder that is this process's alone. */
export interface HubFolder {
  /** Where the database lies, if it is not elsewhere. */
  readonly database: string;
  readonly release: () => void;
}

/** Where commands reach the hub of a data folder. */
export function operatorSocketOf(folder: string): string {
  return process.platform === 'win32' ? pipeName(folder, 'door') : join(folder, 'hub.sock');
}

/**
 * Makes a data folder, where there is none, and takes it for this process until its end, however it ends. Node has no file
 * locks; a socket that has a name and no file (Linux: the abstract namespace, Windows: a pipe) is had once and goes with
 * its process.
 * @throws {HubFault} hub-folder-in-use
 */
export async function takeHubFolder(folder: string): Promise<HubFolder> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = createServer((socket) => socket.destroy());
  try {
    lock.listen(lockName(folder));
    await once(lock, 'listening');
  } catch (cause) {
    throw new HubFault(
      'hub-folder-in-use',
      `A hub is already running on ${folder}: stop it, or choose another with --data`,
      cause,
    );
  }
  lock.unref();
  rmSync(operatorSocketOf(folder), { force: true });
  return { database: join(folder, 'database'), release: () => lock.close() };
}

function lockName(folder: string): string {
  return process.platform === 'win32' ? pipeName(folder, 'lock') : `\0yingbin-hub-${digestOf(folder)}`;
}

function pipeName(folder: string, what: string): string {
  return `\\\\.\\pipe\\yingbin-hub-${digestOf(folder)}-${what}`;
}

function digestOf(folder: string): string {
  return createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 32);
}
