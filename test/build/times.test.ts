import { join } from 'node:path';
import { expect, test } from 'vitest';
import { playwrightParts, timeTable, vitestParts } from '#build/tests/times.ts';
import { createFolder } from '#test/support/source-tree.ts';

const fileWith = (report: object) => join(createFolder({ 'report.json': JSON.stringify(report) }), 'report.json');

test('a part of Playwright’s is a project, from its first test to its last', () => {
  const ran = (file: string, projectName: string, startTime: string, duration: number) => ({
    file,
    tests: [{ projectName, results: [{ startTime: `2026-11-23T10:00:${startTime}.000Z`, duration }] }],
  });
  const inner = { specs: [ran('b.spec.ts', 'journeys', '05', 9000), ran('b.spec.ts', 'journeys', '14', 2000)] };
  const outer = { specs: [ran('a.spec.ts', 'gallery', '01', 3000), ran('c.spec.ts', 'journeys', '04', 10_000)] };
  expect(playwrightParts(fileWith({ suites: [{ ...outer, suites: [inner] }] }))).toEqual([
    { name: 'gallery', durationMs: 3000, longest: { name: 'a.spec.ts', durationMs: 3000 } },
    { name: 'journeys', durationMs: 12_000, longest: { name: 'b.spec.ts', durationMs: 11_000 } },
  ]);
});

test('Vitest’s files are one part, named from the project’s root on', () => {
  const testResults = [
    { name: '/project/test/a.test.ts', startTime: 1000, endTime: 4000 },
    { name: '/project/test/b.test.ts', startTime: 2000, endTime: 9000 },
  ];
  expect(vitestParts(fileWith({ testResults }), '/project')).toEqual([
    { name: 'unit tests', durationMs: 8000, longest: { name: 'test/b.test.ts', durationMs: 7000 } },
  ]);
});

test('a run that left no report has no parts to tell of', () => {
  expect(playwrightParts('/nowhere/report.json')).toEqual([]);
  expect(vitestParts('/nowhere/report.json', '/nowhere')).toEqual([]);
  expect(vitestParts(fileWith({ testResults: [] }), '/nowhere')).toEqual([]);
});

test('the table has a line for each part, with the file that took longest', () => {
  const parts = [
    { name: 'check', durationMs: 61_400 },
    { name: 'unit tests', durationMs: 150_000, longest: { name: 'test/a.test.ts', durationMs: 46_000 } },
  ];
  expect(timeTable(parts).split('\n')).toEqual([
    '  check        61 s',
    '  unit tests  150 s   longest: test/a.test.ts, 46 s',
  ]);
});
