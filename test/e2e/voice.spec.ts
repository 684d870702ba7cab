import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { speakTones, toneCharacters } from '#bench/speech/tones.ts';
import { encodeWave } from '#bench/speech/wave-file.ts';
import { fileHolds, filesWithMarks, formsOf } from '#bench/traces/memory-marks.ts';
import { missingFrom } from '#test/support/debian.ts';
import { speakingBrowser } from '#test/support/fakes/chromium-voice.ts';
import { pageHeap, processHeap } from '#test/support/heap-snapshots.ts';
import { begin, finish } from './fixtures.ts';
import { pressToTalk, test } from './voice-fixtures.ts';

/** What the visitor says: it stands nowhere in the venue's content. */
const question = '社保在哪里';
const asked = `您问：「${question}」`;
const folder = mkdtempSync(join(tmpdir(), 'yingbin-question-'));
const waveFile = join(folder, 'question.wav');
const spoken = speakTones([...question], toneCharacters, { leadMs: 1500, tailMs: 1500, amplitude: 16_000 });
writeFileSync(waveFile, encodeWave(spoken));

test.use({ launchOptions: speakingBrowser(waveFile) });
test.setTimeout(180_000);
// Any worker may run any of them, and its folder goes with it: they are the last to begin, and in one worker the others would wait.
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

const holds = (file: string, mark: string) => formsOf(mark).some((form) => fileHolds(file, form));

test('a question is spoken to the page, its words grow on the screen, and the answer follows', async ({
  kiosk,
  frames,
}) => {
  await pressToTalk(kiosk);
  await expect(kiosk.getByText('正在听', { exact: true })).toBeVisible();
  await expect(kiosk.getByRole('heading', { name: /社保/ })).toBeVisible({ timeout: 15_000 });
  await expect(kiosk.getByText(asked)).toBeVisible({ timeout: 15_000 });
  expect(frames('microphone')).toBeGreaterThan(50);
});

test('what was misheard is put right with one touch: by the keys, or said again', async ({ kiosk }) => {
  await pressToTalk(kiosk);
  await expect(kiosk.getByText(asked)).toBeVisible({ timeout: 20_000 });
  await kiosk.getByRole('button', { name: '听错了' }).click();
  await expect(kiosk.getByRole('heading', { name: `「${question}」` })).toBeVisible();
  await kiosk.getByRole('button', { name: '改一改' }).click();
  await expect(kiosk.getByRole('textbox', { name: '您的问题' })).toHaveValue(question);
});

const withoutVoice = missingFrom({ 'espeak-ng': 'espeak-ng' });
test(`an answer is read aloud as sound on the media channel, labelled as a machine's${withoutVoice && ` (skipped: no ${withoutVoice})`}`, async ({
  kiosk,
  frames,
}) => {
  test.skip(withoutVoice !== '', `needs ${withoutVoice}`);
  await pressToTalk(kiosk);
  await expect(kiosk.getByText(asked)).toBeVisible({ timeout: 20_000 });
  await kiosk.getByRole('button', { name: /怎么查社保缴费记录/ }).click({ timeout: 10_000 });
  await kiosk.getByRole('button', { name: '读给我听' }).click({ timeout: 10_000 });
  await expect(kiosk.getByText('合成语音')).toBeVisible();
  await expect.poll(() => frames('voice'), { timeout: 15_000 }).toBeGreaterThan(10);
  await kiosk.getByRole('button', { name: '先停一停' }).click();
  await expect(kiosk.getByText('合成语音')).toHaveCount(0);

  // A touch of anything else hushes it too, without a key for it.
  await kiosk.getByRole('button', { name: '读给我听' }).click();
  await expect(kiosk.getByText('合成语音')).toBeVisible();
  await kiosk.getByRole('heading', { name: /怎么查社保缴费记录/ }).click();
  await expect(kiosk.getByText('合成语音')).toHaveCount(0, { timeout: 1000 });
});

test('after the visit nothing of what was said is in page, core, data folder or logs', async ({
  kiosk,
  terminal,
  snapshots,
}) => {
  await pressToTalk(kiosk);
  await expect(kiosk.getByText(asked)).toBeVisible({ timeout: 20_000 });

  // The scan must find the words while the visit lasts, or it would prove nothing.
  expect(holds(await pageHeap(kiosk, snapshots), question)).toBe(true);
  expect(holds(await processHeap(terminal.process, snapshots), question)).toBe(true);

  await finish(kiosk);
  await begin(kiosk);
  await expect(kiosk.getByRole('button', { name: '按一下说' })).toBeVisible();
  expect(await kiosk.content()).not.toContain(question);
  expect(holds(await pageHeap(kiosk, snapshots), question), 'heap of the page').toBe(false);
  expect(holds(await processHeap(terminal.process, snapshots), question), 'heap of core').toBe(false);
  expect(filesWithMarks(terminal.dataFolder, [question]), 'data folder and logs').toEqual([]);
});
