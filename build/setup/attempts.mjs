import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const dayMs = 24 * 60 * 60 * 1000;

/**
 * @param {string} root
 * @returns {Record<string, { what: string, atMs: number }>}
 */
function read(root) {
  try {
    return JSON.parse(readFileSync(join(root, '.setup', 'attempts.json'), 'utf8'));
  } catch {
    // Nothing has failed yet, or the note is unreadable: trying again is always right.
    return {};
  }
}

/**
 * Whether this very thing failed within the last day, so that trying again would only cost time.
 * @param {string} root
 * @param {string} step
 * @param {string} what
 * @param {number} [nowMs]
 */
export function failedLately(root, step, what, nowMs = Date.now()) {
  const last = read(root)[step];
  return last !== undefined && last.what === what && Math.abs(nowMs - last.atMs) < dayMs;
}

/**
 * Notes that a step failed now.
 * @param {string} root
 * @param {string} step
 * @param {string} what
 * @param {number} [nowMs]
 */
export function noteFailure(root, step, what, nowMs = Date.now()) {
  mkdirSync(join(root, '.setup'), { recursive: true });
  const attempts = { ...read(root), [step]: { what, atMs: nowMs } };
  writeFileSync(join(root, '.setup', 'attempts.json'), `${JSON.stringify(attempts)}\n`);
}
