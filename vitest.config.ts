import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/e2e/**', 'node_modules/**'],
    testTimeout: 20_000,
    // One for each processor: left to itself, Vitest keeps one free, which is half of a terminal's two.
    maxWorkers: availableParallelism(),
  },
});
