import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
const graceMs = 5000;

/**
 * Runs a program of the set-up in a process group of its own and resolves with its exit code. Asked to stop, it ends
 * the whole group, by force if need be, and then this process, so that nothing goes on writing behind it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<number>}
 */
export function runGroup(command, args, options) {
  return new Promise((resolve, reject) => {
    /** @type {import('node:child_process').ChildProcess | undefined} */
    let child;
    /** @type {NodeJS.Signals | null} */
    let asked = null;
    const stop = (/** @type {NodeJS.Signals} */ signal) => {
      if (asked) return;
      asked = signal;
      end(child?.pid, 'SIGTERM');
      setTimeout(() => end(child?.pid, 'SIGKILL'), graceMs).unref();
    };
    for (const signal of signals) process.on(signal, stop);
    const settle = () => {
      for (const signal of signals) process.off(signal, stop);
    };
    child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], detached: true, ...options });
    child.once('error', (error) => {
      settle();
      reject(error);
    });
    child.once('close', (code, signal) => {
      settle();
      if (asked) {
        end(child?.pid, 'SIGKILL');
        process.exit(128 + constants.signals[asked]);
      }
      resolve(code ?? 128 + constants.signals[signal ?? 'SIGTERM']);
    });
  });
}

/**
 * @param {number | undefined} group
 * @param {NodeJS.Signals} signal
 */
function end(group, signal) {
  if (group === undefined) return;
  try {
    process.kill(-group, signal);
  } catch {
    // None of it is left.
  }
}
