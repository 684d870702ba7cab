import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Tally } from './tally.ts';

const vitestSchema = z.object({
  testResults: z.array(
    z.object({
      status: z.string(),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()).optional() }),
      ),
    }),
  ),
});

/** Reads Vitest's JSON report; null if there is none to read. */
export function readVitestReport(file: string): Tally | null {
  if (!existsSync(file)) return null;
  const { testResults } = vitestSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  // One that passed at the second try says why it did not at the first.
  const passed = tests.filter(({ status }) => status === 'passed');
  const failedTests = tests.filter(({ status }) => status === 'failed').length;
  // A file that cannot be loaded has no test in it that could fail.
  const failedFiles = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: passed.length,
    failed: failedTests + failedFiles.length,
    skipped: tests.filter(({ status }) => status !== 'passed' && status !== 'failed').map(({ fullName }) => fullName),
    repeated: passed.filter(({ failureMessages = [] }) => failureMessages.length > 0).map(({ fullName }) => fullName),
  };
}

interface Suite {
  readonly specs?: readonly { title: string; tests: readonly { status: string }[] }[] | undefined;
  readonly suites?: readonly Suite[] | undefined;
}

const suiteSchema: z.ZodType<Suite> = z.object({
  specs: z.array(z.object({ title: z.string(), tests: z.array(z.object({ status: z.string() })) })).optional(),
  get suites() {
    return z.array(suiteSchema).optional();
  },
});
const playwrightSchema = z.object({ suites: z.array(suiteSchema), errors: z.array(z.unknown()) });

function testsOf({ specs = [], suites = [] }: Suite): { title: string; status: string }[] {
  const own = specs.flatMap(({ title, tests }) => tests.map(({ status }) => ({ title, status })));
  return [...own, ...suites.flatMap(testsOf)];
}

/** Reads Playwright's JSON report; null if there is none to read. */
export function readPlaywrightReport(file: string): Tally | null {
  if (!existsSync(file)) return null;
  const { suites, errors } = playwrightSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const tests = suites.flatMap(testsOf);
  const having = (wanted: string) => tests.filter(({ status }) => status === wanted);
  return {
    passed: having('expected').length + having('flaky').length,
    failed: having('unexpected').length + errors.length,
    skipped: having('skipped').map(({ title }) => title),
    repeated: having('flaky').map(({ title }) => title),
  };
}
