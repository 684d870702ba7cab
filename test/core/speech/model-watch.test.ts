import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { watchModels } from '#core/speech/model-watch.ts';
import { createTestClock } from '#test/support/fakes/clock.ts';
import { installToneModel } from '#test/support/fixtures/tone-models.ts';
import { temporaryFolder } from '#test/support/folder.ts';

function setup() {
  const dataFolder = temporaryFolder();
  const modelsFolder = join(dataFolder, 'models');
  const clock = createTestClock();
  const onChange = vi.fn();
  const busy = { isSpeaking: false };
  const stop = watchModels({ modelsFolder, clock, mayChange: () => !busy.isSpeaking, onChange });
  return { dataFolder, modelsFolder, clock, onChange, busy, stop };
}

test('a model that comes or goes is told once, also where there was no folder before', () => {
  const { dataFolder, modelsFolder, clock, onChange } = setup();
  clock.advance(20_000);
  expect(onChange).not.toHaveBeenCalled();
  installToneModel(dataFolder);
  clock.advance(20_000);
  expect(onChange).toHaveBeenCalledTimes(1);
  rmSync(modelsFolder, { recursive: true });
  clock.advance(20_000);
  expect(onChange).toHaveBeenCalledTimes(2);
});

test('a change waits while it may not be taken up, and nothing is told after the end', () => {
  const { dataFolder, clock, onChange, busy, stop } = setup();
  busy.isSpeaking = true;
  installToneModel(dataFolder);
  clock.advance(20_000);
  expect(onChange).not.toHaveBeenCalled();
  busy.isSpeaking = false;
  clock.advance(5000);
  expect(onChange).toHaveBeenCalledTimes(1);
  stop();
  installToneModel(dataFolder, 'ja');
  clock.advance(20_000);
  expect(onChange).toHaveBeenCalledTimes(1);
});
