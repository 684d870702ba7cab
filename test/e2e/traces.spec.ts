import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { filesWithMarks } from '#bench/traces/memory-marks.ts';
import { allOf, makeMarks } from '#bench/traces/planted-marks.ts';
import { askMarks, endVisit, visitHarmlessly } from '#bench/traces/planted-visits.ts';
import { tracesInMemory } from '#bench/traces/terminal-traces.ts';
import { runWindowedTerminal } from '#bench/traces/windowed-terminal.ts';

test.setTimeout(180_000);

test('after a visit none of its words stand in the memory of any process, and the browser’s folder goes with the terminal', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'yingbin-traces-'));
  const terminal = await runWindowedTerminal(dataFolder);
  const marks = makeMarks();
  const asked = allOf(marks).filter(({ kind }) => kind !== 'pin');
  const kindsFound = () => new Set(tracesInMemory(terminal, asked).map(({ kind }) => kind));
  try {
    await askMarks(terminal.page, marks);
    // The scan must find them while the visit lasts, or it would prove nothing.
    expect([...kindsFound()].sort()).toEqual(asked.map(({ kind }) => kind).sort());
    await endVisit(terminal.page);
    await expect(async () => {
      // What Chromium's network process frees is overwritten by what comes next.
      await visitHarmlessly(terminal.page);
      expect(tracesInMemory(terminal, asked)).toEqual([]);
    }).toPass({ timeout: 120_000, intervals: [3000] });

    const profile = terminal.profileFolder() ?? '';
    const texts = asked.map(({ text }) => text);
    expect(filesWithMarks(profile, texts)).toEqual([]);
    expect(filesWithMarks(dataFolder, texts)).toEqual([]);
    writeFileSync(join(dataFolder, 'planted'), texts.join(' '));
    expect(filesWithMarks(dataFolder, texts)).toEqual([join(dataFolder, 'planted')]);
    expect(existsSync(profile)).toBe(true);
    await terminal.stop();
    expect(existsSync(profile)).toBe(false);
  } finally {
    await terminal.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
});
