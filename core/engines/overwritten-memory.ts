import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const nothing = /^$/;

/**
 * From now on V8 overwrites what this process frees; native memory is seen to by the environment it is started with (core/system/child.ts).
 * Gives the way to free now whatever nothing refers to any more.
 */
export function overwriteFreedMemory(): () => void {
  // Small buffers, sound that comes in messages among them, would lie in one block that is never freed.
  Buffer.poolSize = 0;
  setFlagsFromString('--clear-free-memory');
  setFlagsFromString('--zero-unused-memory');
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as (options: {
    type: 'major';
    execution: 'sync';
    flavor: 'last-resort';
  }) => void;
  return () => {
    // The engine of regular expressions keeps the text that it was last given.
    nothing.exec('');
    collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
  };
}
