import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/e2e/**', 'node_modules/**'],
    testTimeout: 20_000,
    // One for each processor: left to itself, Vitest keeps one free, which is half of a terminal's two.
    maxWorkers: availableParallelism(),
    // A process for each file took a quarter of all processor time; our modules keep nothing but what they read once.
    isolate: false,
    // Threads that tests start run from TypeScript, which Node strips by WebAssembly; V8 13.6 frees the wrappers of calls
    // out of it twice when two threads make better ones at once, and the process is gone. So none are made.
    execArgv: ['--wasm-wrapper-tiering-budget=2000000000'],
  },
});
