import { setImmediate as breathe } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { toSpeechSchema } from '#contract/process/speech-process.ts';
import { createHearing } from '#core/speech/hearing.ts';
import { loadedWhenHeard } from '#core/speech/loaded-when-heard.ts';
import { createPageMicrophone } from '#core/speech/page-microphone.ts';
import { frameSamples } from '#core/speech/voice-activity.ts';
import { createTestClock } from '#test/support/fakes/clock.ts';
import { createFakeRecognizer } from '#test/support/fakes/recognizer.ts';
import { loudIsSpeech } from '#test/support/fakes/voice-activity.ts';

async function setup() {
  const clock = createTestClock();
  const counts = { begun: 0, activity: 0, sweeps: 0 };
  const fake = createFakeRecognizer(new Map());
  const begin = () => {
    counts.begun += 1;
    fake.begin();
  };
  const hearing = createHearing({
    parts: {
      clock,
      loadRecognizer: async () => ({ ...fake, begin }),
      loadVoiceActivity: async () =>
        loadedWhenHeard(async () => {
          counts.activity += 1;
          return loudIsSpeech;
        }),
      createRecorder: () => ({ open: () => {}, close: () => {} }),
      createPageMicrophone: () => createPageMicrophone({ clock, silentMs: 5000 }),
      sweepMemory: () => {
        counts.sweeps += 1;
      },
    },
    send: () => {},
    ready: () => {},
    die: (error) => {
      throw error;
    },
  });
  const tell = (message: unknown) => hearing.receive(toSpeechSchema.parse(message));
  const forget = () => tell({ kind: 'forget', filler: new Uint8Array(1) });
  tell({
    kind: 'configure',
    recognizers: [{ languages: ['en'], spec: { engine: 'pocketsphinx', folder: 'none' } }],
    microphone: { kind: 'page' },
    voiceActivity: 'silero',
    times: {},
  });
  await breathe();
  return { clock, counts, tell, forget };
}

test('nothing is made ready before somebody is listened to: not for phrases, nor for a visit that ends unheard', async () => {
  const { clock, counts, tell, forget } = await setup();
  tell({ kind: 'phrases', language: 'en', phrases: ['where is the exit'] });
  forget();
  clock.advance(1);
  expect(counts).toEqual({ begun: 0, activity: 0, sweeps: 1 });
  tell({ kind: 'listen', turn: 1, language: 'en' });
  tell({ kind: 'sound', turn: 1, pcm: new Uint8Array(4 * frameSamples) });
  await breathe();
  expect(counts).toEqual({ begun: 1, activity: 1, sweeps: 1 });
});

test('visits that end faster than memory is swept are swept together, and the last of them is', async () => {
  const { clock, counts, forget } = await setup();
  for (let visit = 0; visit < 1500; visit += 1) forget();
  clock.advance(1);
  expect(counts.sweeps).toBe(1);
  forget();
  clock.advance(1);
  expect(counts.sweeps).toBe(2);
});
