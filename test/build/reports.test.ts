import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPlaywrightReport, readVitestReport } from '#build/tests/reports.ts';
import { orBroken, orUnsteady, sumTallies, tallyLine } from '#build/tests/tally.ts';
import { createFolder } from '#test/support/source-tree.ts';

const fileWith = (report: object) => join(createFolder({ 'report.json': JSON.stringify(report) }), 'report.json');

test('Vitest’s tests are counted, and the skipped ones and those that had to be repeated named', () => {
  const assertionResults = [
    { fullName: 'a stands', status: 'passed', failureMessages: [] },
    { fullName: 'e stands at last', status: 'passed', failureMessages: ['AssertionError'] },
    { fullName: 'b falls', status: 'failed' },
    { fullName: 'c waits', status: 'skipped' },
    { fullName: 'd is to come', status: 'todo' },
  ];
  const file = fileWith({ testResults: [{ status: 'failed', assertionResults }] });
  expect(readVitestReport(file)).toEqual({
    passed: 2,
    failed: 1,
    skipped: ['c waits', 'd is to come'],
    repeated: ['e stands at last'],
  });
});

test('a test file that could not be loaded counts as a failure', () => {
  const file = fileWith({ testResults: [{ status: 'failed', assertionResults: [] }] });
  expect(readVitestReport(file)).toEqual({ passed: 0, failed: 1, skipped: [], repeated: [] });
});

test('Playwright’s tests are counted through all suites, and one that had to be repeated is named', () => {
  const spec = (title: string, status: string) => ({ title, tests: [{ status }] });
  const inner = { specs: [spec('b', 'skipped'), spec('c', 'flaky')] };
  const file = fileWith({ suites: [{ specs: [spec('a', 'expected')], suites: [inner] }], errors: [] });
  expect(readPlaywrightReport(file)).toEqual({ passed: 2, failed: 0, skipped: ['b'], repeated: ['c'] });
});

test('a run without a report, or that ended badly without a failed test, is a failure', () => {
  const fine = { passed: 3, failed: 0, skipped: [], repeated: [] };
  expect(orBroken(readVitestReport('/nowhere/report.json'), 1)).toEqual({
    passed: 0,
    failed: 1,
    skipped: [],
    repeated: [],
  });
  expect(orBroken(fine, 1)).toEqual({ ...fine, failed: 1 });
  expect(orBroken(fine, 0)).toEqual(fine);
});

test('the last line adds everything up', () => {
  const parts = [
    { passed: 3, failed: 0, skipped: ['x'], repeated: [] },
    { passed: 4, failed: 1, skipped: [], repeated: ['y'] },
  ];
  expect(tallyLine(sumTallies(parts))).toBe('7 passed, 1 failed, 1 skipped');
});

test('tests that need a second try are a failure when there are too many of them', () => {
  const withRepeated = (...repeated: string[]) => ({ passed: 9, failed: 0, skipped: [], repeated });
  expect(orUnsteady(withRepeated('a', 'b'))).toMatchObject({ passed: 9, failed: 0 });
  expect(orUnsteady(withRepeated('a', 'b', 'c'))).toMatchObject({ passed: 6, failed: 3 });
});
