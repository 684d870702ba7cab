import { expect, test } from 'vitest';
import { listeningTimesSchema } from '#contract/settings/voice-settings.ts';
import type { Hypothesis, Recognizer } from '#core/speech/recognizer.ts';
import { createUtterance, type UtteranceEvent } from '#core/speech/utterance.ts';
import { frameSamples } from '#core/speech/voice-activity.ts';
import { createTestClock } from '#test/support/fakes/clock.ts';
import { loudIsSpeech } from '#test/support/fakes/voice-activity.ts';

const times = listeningTimesSchema.parse({});
const speech = (ms: number) => new Int16Array((ms * 16_000) / 1000).fill(3000);
const silence = (ms: number) => new Int16Array((ms * 16_000) / 1000);
const roar = (ms: number) => new Int16Array((ms * 16_000) / 1000).fill(90);

function setup(hypothesis: Partial<Hypothesis> = {}, options: { partial?: string; isRoomLoud?: boolean } = {}) {
  const events: UtteranceEvent[] = [];
  let samples = 0;
  const recognizer: Recognizer = {
    closed: false,
    begin: () => {},
    accept: (pcm) => {
      samples += pcm.length;
      return options.partial ?? '';
    },
    hasEnded: () => false,
    finish: () => ({ text: '社保 在 哪里', alternatives: [], accepted: true, ...hypothesis }),
    setPhrases: () => {},
    close: () => {},
  };
  const voiceActivity = options.isRoomLoud ? { ...loudIsSpeech, probability: async () => 0 } : loudIsSpeech;
  const utterance = createUtterance({
    turn: 4,
    language: 'zh-CN',
    recognizer,
    voiceActivity,
    times,
    clock: createTestClock(),
    emit: (event) => events.push(event),
  });
  const last = () => events.at(-1);
  return { utterance, events, last, samples: () => samples };
}

test('silence after speech ends the question, and spaces inside Chinese go', async () => {
  const { utterance, last } = setup({ alternatives: ['社保 在 那里', '社保 在 哪里', ''] });
  await utterance.accept(silence(500));
  await utterance.accept(speech(1000));
  await utterance.accept(silence(690));
  expect(last()?.kind).not.toBe('final');
  await utterance.accept(silence(64));
  expect(last()).toMatchObject({ kind: 'final', turn: 4, text: '社保在哪里', alternatives: ['社保在那里'] });
});

test('a pause shorter than that does not', async () => {
  const { utterance, last } = setup();
  for (let i = 0; i < 3; i += 1) {
    await utterance.accept(speech(500));
    await utterance.accept(silence(600));
  }
  expect(last()?.kind).toBe('listening');
});

test('the sound just before speech was noticed is recognised too, earlier silence is not', async () => {
  const { utterance, samples } = setup();
  await utterance.accept(silence(5000));
  await utterance.accept(speech(96));
  expect(samples()).toBeGreaterThan(frameSamples * 8);
  expect(samples()).toBeLessThan(frameSamples * 16);
});

test('words are told while they grow, each version once', async () => {
  const { utterance, events } = setup({}, { partial: '社 保' });
  await utterance.accept(speech(1000));
  expect(events.filter(({ kind }) => kind === 'partial')).toEqual([{ kind: 'partial', turn: 4, text: '社保' }]);
});

test('the level says that the terminal hears, about ten times a second', async () => {
  const { utterance, events } = setup();
  await utterance.accept(silence(960));
  await utterance.accept(speech(960));
  const levels = events.flatMap((event) => (event.kind === 'listening' ? [event.level] : []));
  expect(levels).toHaveLength(20);
  expect(levels[0]).toBe(0);
  expect(levels.at(-1)).toBeGreaterThan(0.5);
});

test('nobody speaks: nothing was heard', async () => {
  const { utterance, last } = setup();
  await utterance.accept(silence(8100));
  expect(last()).toEqual({ kind: 'silence', turn: 4 });
});

test('nobody can be heard over a loud room: it is too noisy', async () => {
  const { utterance, last } = setup({}, { isRoomLoud: true });
  await utterance.accept(speech(8100));
  expect(last()).toEqual({ kind: 'rejected', turn: 4, reason: 'too-noisy' });
});

test('a question that never ends is taken at the longest time', async () => {
  const { utterance, last } = setup();
  await utterance.accept(speech(times.maxSpeechMs + 200));
  expect(last()?.kind).toBe('final');
});

test.each([
  ['嗯', 'zh-CN'],
  ['那个 那个', 'zh-CN'],
  ['呃，这个', 'zh-CN'],
])('the lone filler %s is no question', async (text) => {
  const { utterance, last } = setup({ text });
  await utterance.accept(speech(300));
  await utterance.stop(false);
  expect(last()).toEqual({ kind: 'rejected', turn: 4, reason: 'filler' });
});

test('what the recogniser does not accept, and what gives no words, is not understood', async () => {
  for (const hypothesis of [{ accepted: false }, { text: '<unk> [noise]' }]) {
    const { utterance, last } = setup(hypothesis);
    await utterance.accept(silence(320));
    await utterance.accept(speech(500));
    await utterance.stop(false);
    expect(last()).toEqual({ kind: 'rejected', turn: 4, reason: 'not-understood' });
  }
});

test('speech that hardly stands over the room is rejected because of the room', async () => {
  const { utterance, last } = setup({ accepted: false });
  await utterance.accept(roar(500));
  await utterance.accept(roar(500).map(() => 130));
  await utterance.stop(false);
  expect(last()).toEqual({ kind: 'rejected', turn: 4, reason: 'too-noisy' });
});

test('the button ends the question at once, or drops it', async () => {
  const asked = setup();
  await asked.utterance.accept(speech(500));
  await asked.utterance.stop(false);
  expect(asked.last()?.kind).toBe('final');
  const dropped = setup();
  await dropped.utterance.accept(speech(500));
  await dropped.utterance.stop(true);
  expect(dropped.last()).toEqual({ kind: 'stopped', turn: 4 });
});

test('after the decision nothing more is told', async () => {
  const { utterance, events } = setup();
  await utterance.accept(speech(500));
  await utterance.stop(false);
  const told = events.length;
  await utterance.accept(speech(2000));
  await utterance.stop(true);
  expect(events).toHaveLength(told);
});
