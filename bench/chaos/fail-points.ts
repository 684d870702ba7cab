// Loaded before a process and each of its threads: numbers every write, flush, rename, removal and commit, before and after
// it happens, and kills the process with -9 at the number that it was told. The product knows nothing of it.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads';
import BetterSqlite3 from 'better-sqlite3';

/** In memory that all threads share: whether points count yet, and how many there were. */
const shared = 'fail points';
const known = getEnvironmentData(shared);
const cells = new Int32Array(known instanceof SharedArrayBuffer ? known : new SharedArrayBuffer(8));
setEnvironmentData(shared, cells.buffer);

export const failPointVariable = 'YINGBIN_FAIL_POINT';
const target = Number(process.env[failPointVariable] ?? 0);

/** From here on points count. */
export function beginFailPoints(): void {
  Atomics.store(cells, 0, 1);
}

/** How many points there were since {@link beginFailPoints}. */
export function countFailPoints(): number {
  return Atomics.load(cells, 1);
}

function pass(name: string): void {
  if (Atomics.load(cells, 0) === 0) return;
  const number = Atomics.add(cells, 1, 1) + 1;
  if (number !== target) return;
  writeWhole(2, `${name}\n`);
  process.kill(process.pid, 'SIGKILL');
}

const writeWhole = fs.writeFileSync;
const patched = ['writeFileSync', 'fsyncSync', 'renameSync', 'rmSync', 'mkdirSync'] as const;
for (const name of patched) {
  const original = fs[name] as (...args: unknown[]) => unknown;
  Object.assign(fs, {
    [name]: (...args: unknown[]) => {
      pass(`before ${name}`);
      const result = original(...args);
      pass(`after ${name}`);
      return result;
    },
  });
}
syncBuiltinESMExports();

const { transaction } = BetterSqlite3.prototype;
BetterSqlite3.prototype.transaction = function inTransaction(
  this: BetterSqlite3.Database,
  run: (...args: unknown[]) => unknown,
) {
  const committing = transaction.call(this, (...args: unknown[]) => {
    pass('in a transaction, before all');
    const result = run(...args);
    pass('in a transaction, before the commit');
    return result;
  });
  return new Proxy(committing, {
    apply: (whole, self, args) => {
      const result = Reflect.apply(whole, self, args);
      pass('after a commit');
      return result;
    },
  });
} as typeof transaction;
