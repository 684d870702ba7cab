import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** A lock without words in it is one that is just being written, unless it has stayed so. */
const writingMs = 10_000;

/**
 * When a process began, as Linux counts it: another process that has come to the same number began at another time.
 * @param {number} pid
 */
function beganAt(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * The process that holds the lock; null if it is nobody's.
 * @param {string} lock
 */
function holderOf(lock) {
  try {
    const [pid = '', began = ''] = readFileSync(lock, 'utf8').split(' ');
    if (pid === '') return Date.now() - statSync(lock).mtimeMs < writingMs ? 'just begun' : null;
    return isRunning(Number(pid)) && beganAt(Number(pid)) === began ? pid : null;
  } catch {
    // It went away meanwhile.
    return null;
  }
}

/** @param {string} lock */
function take(lock) {
  try {
    writeFileSync(lock, `${process.pid} ${beganAt(process.pid)}`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Does a piece of the set-up while no other set-up is at work in this folder; waits for one that is. What an ended
 * process has left locked is taken over.
 * @template T
 * @param {{ root: string, say: (line: string) => void, everyMs?: number }} options
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function alone({ root, say, everyMs = 1000 }, work) {
  const lock = join(root, '.setup', 'lock');
  mkdirSync(join(root, '.setup'), { recursive: true });
  let said = false;
  while (!take(lock)) {
    const holder = holderOf(lock);
    if (holder === null) {
      rmSync(lock, { force: true });
      continue;
    }
    if (!said) {
      said = true;
      say(`Another set-up is at work in this folder (process ${holder}); waiting until it has ended …`);
    }
    await delay(everyMs);
  }
  const release = () => rmSync(lock, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}
