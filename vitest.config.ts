import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { longestFirst } from './build/tests/longest-first.ts';

/** Vitest's own order, but for the files that take longest. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return longestFirst(await super.sort(files), this.ctx.config.root);
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/e2e/**', 'node_modules/**'],
    // Many times what the longest takes: one that runs beside other work is late, not wrong.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Twice among a hundred thousand tests Node 24.21 gave zeros for a short text made a Buffer, in processes that had run hundreds of files and
    // threads; by itself no such test fails. What failed is asked once more, named at the end of the run, and too many are a failure.
    retry: 1,
    // One more than there are processors: at any time some test waits for a sound to end, a clock or a process.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: LongestFirst },
    // A process for each file took a quarter of all processor time; our modules keep nothing but what they read once.
    isolate: false,
    // Threads that tests start run from TypeScript, which Node strips by WebAssembly; V8 13.6 frees the wrappers of calls
    // out of it twice when two threads make better ones at once, and the process is gone. So none are made.
    execArgv: ['--wasm-wrapper-tiering-budget=2000000000'],
  },
});
