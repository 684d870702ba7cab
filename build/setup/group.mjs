import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
const graceMs = 5000;

/** Windows has no process groups: what runs there hears Ctrl+C by itself, and of the rest the program alone is ended. */
const hasGroups = process.platform !== 'win32';

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
      end(child, 'SIGTERM');
      setTimeout(() => end(child, 'SIGKILL'), graceMs).unref();
    };
    for (const signal of signals) process.on(signal, stop);
    const settle = () => {
      for (const signal of signals) process.off(signal, stop);
    };
    child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], detached: hasGroups, ...options });
    child.once('error', (error) => {
      settle();
      reject(error);
    });
    child.once('close', (code, signal) => {
      settle();
      if (asked) {
        end(child, 'SIGKILL');
        process.exit(128 + constants.signals[asked]);
      }
      resolve(code ?? 128 + constants.signals[signal ?? 'SIGTERM']);
    });
  });
}

/**
 * @param {import('node:child_process').ChildProcess | undefined} child
 * @param {NodeJS.Signals} signal
 */
function end(child, signal) {
  if (child?.pid === undefined) return;
  try {
    if (hasGroups) process.kill(-child.pid, signal);
    else child.kill(signal);
  } catch {
    // None of it is left.
  }
}
