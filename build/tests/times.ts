import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

/** A part of a run of the tests, from when its first test began to when its last one ended. */
export interface Part {
  readonly name: string;
  readonly durationMs: number;
  /** The file of tests in it that took longest. */
  readonly longest?: { readonly name: string; readonly durationMs: number } | undefined;
}

interface Timed {
  readonly part: string;
  readonly file: string;
  readonly startMs: number;
  readonly durationMs: number;
}

interface Suite {
  readonly specs?: readonly z.infer<typeof specSchema>[] | undefined;
  readonly suites?: readonly Suite[] | undefined;
}

const resultSchema = z.object({ startTime: z.iso.datetime(), duration: z.number() });
const testSchema = z.object({ projectName: z.string(), results: z.array(resultSchema) });
const specSchema = z.object({ file: z.string(), tests: z.array(testSchema) });
const suiteSchema: z.ZodType<Suite> = z.object({
  specs: z.array(specSchema).optional(),
  get suites() {
    return z.array(suiteSchema).optional();
  },
});
const playwrightSchema = z.object({ suites: z.array(suiteSchema) });
const vitestSchema = z.object({
  testResults: z.array(z.object({ name: z.string(), startTime: z.number(), endTime: z.number() })),
});

function timedOf({ specs = [], suites = [] }: Suite): Timed[] {
  const own = specs.flatMap(({ file, tests }) =>
    tests.flatMap(({ projectName, results }) =>
      results.map(({ startTime, duration }) => ({
        part: projectName,
        file,
        startMs: Date.parse(startTime),
        durationMs: duration,
      })),
    ),
  );
  return [...own, ...suites.flatMap(timedOf)];
}

function partOf(name: string, timed: readonly Timed[]): Part {
  const start = Math.min(...timed.map(({ startMs }) => startMs));
  const end = Math.max(...timed.map(({ startMs, durationMs }) => startMs + durationMs));
  const files = [...Map.groupBy(timed, ({ file }) => file)].map(([file, tests]) => ({
    name: file,
    durationMs: tests.reduce((sum, { durationMs }) => sum + durationMs, 0),
  }));
  const longest = files.toSorted((a, b) => b.durationMs - a.durationMs)[0];
  return { name, durationMs: end - start, longest };
}

/** The parts of a Playwright report, a project each; they may overlap. None if there is no report. */
export function playwrightParts(file: string): Part[] {
  if (!existsSync(file)) return [];
  const timed = playwrightSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).suites.flatMap(timedOf);
  return [...Map.groupBy(timed, ({ part }) => part)].map(([name, tests]) => partOf(name, tests));
}

/** A Vitest report as one part, its files named from `root` on; none if there is no report. */
export function vitestParts(file: string, root: string): Part[] {
  if (!existsSync(file)) return [];
  const { testResults } = vitestSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const timed = testResults.map(({ name, startTime, endTime }) => ({
    part: 'unit tests',
    file: name.startsWith(`${root}/`) ? name.slice(root.length + 1) : name,
    startMs: startTime,
    durationMs: endTime - startTime,
  }));
  return timed.length === 0 ? [] : [partOf('unit tests', timed)];
}

const seconds = (durationMs: number) => `${Math.round(durationMs / 1000)} s`;

/** Where the time went, a line for each part. */
export function timeTable(parts: readonly Part[]): string {
  const width = Math.max(...parts.map(({ name }) => name.length));
  return parts
    .map(({ name, durationMs, longest }) => {
      const line = `  ${name.padEnd(width)} ${seconds(durationMs).padStart(6)}`;
      return longest ? `${line}   longest: ${longest.name}, ${seconds(longest.durationMs)}` : line;
    })
    .join('\n');
}
