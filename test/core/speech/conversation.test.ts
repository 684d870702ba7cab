import { expect, onTestFinished, test, vi } from 'vitest';
import { speakTones, toneCharacters } from '#bench/speech/tones.ts';
import type { Decision } from '#contract/page/answering.ts';
import { createMediaNumbering, encodeMediaFrame } from '#contract/page/media.ts';
import type { SpeechEvent } from '#contract/page/speech.ts';
import { voiceSettingsSchema } from '#contract/settings/voice-settings.ts';
import { createConversation } from '#core/speech/conversation.ts';
import { forkNode } from '#core/system/child.ts';
import { systemClock } from '#core/system/clock.ts';
import { createMediaLine } from '#core/system/media-line.ts';
import { createReception } from '#core/visit/reception.ts';
import type { AskedQuestion } from '#core/visit/visit.ts';
import { quietLog } from '#test/support/fakes/log.ts';
import { noCheckIn } from '#test/support/fakes/no-check-in.ts';
import { tonePlan } from '#test/support/fixtures/listening.ts';
import { oneEdition } from '#test/support/fixtures/one-edition.ts';

const question = speakTones([...'社保在哪里'], toneCharacters, { tailMs: 1000 });
const unsure: Decision = { kind: 'hand-over', reason: 'unsure' };

/** A reception whose visitors are listened to by the real speech process, with tones for words. */
async function setup() {
  const asked: AskedQuestion[] = [];
  const reception = createReception({
    clock: systemClock,
    newId: () => crypto.randomUUID(),
    editions: oneEdition(systemClock, {
      ask: async ({ text, via, alternatives }) => {
        asked.push({ text, via, ...(alternatives ? { alternatives } : {}) });
        return unsure;
      },
      nearest: async () => [],
    }),
    record: { append: () => {}, mark: () => {}, unanswered: () => {} },
    staff: { isStaffed: () => true, call: () => {}, takeBack: () => {} },
    isSetUp: () => true,
    checkIn: noCheckIn,
    onVisitor: () => {},
    languages: ['zh-CN', 'en', 'ja', 'ko'],
    timing: { idleSeconds: 45, elderIdleSeconds: 90, countdownSeconds: 20 },
  });
  const conversation = createConversation({
    canSpeak: () => false,
    hush: () => {},
    entry: new URL('../../../core/engines/speech-process.ts', import.meta.url),
    fork: forkNode,
    clock: systemClock,
    log: quietLog,
    settings: voiceSettingsSchema.parse({}),
    microphone: { kind: 'page' },
    voiceActivity: 'energy',
    plans: () => [tonePlan()],
    visits: {
      languageOf: reception.languageOf,
      setListening: reception.setListening,
      ask: (visitId, { text, alternatives }) => void reception.ask(visitId, { text, alternatives, via: 'spoken' }),
      states: reception.state.watch,
    },
  });
  const { listening } = conversation;
  const closing = new AbortController();
  const events: SpeechEvent[] = [];
  const watched = (async () => {
    for await (const event of listening.watch(closing.signal)) events.push(event);
  })();
  onTestFinished(async () => {
    reception.end('shut-down');
    closing.abort();
    await watched;
    await conversation.close();
  });
  const { line, wire } = createMediaLine({ log: quietLog });
  const number = createMediaNumbering('microphone');
  const speak = (pcm: Int16Array) => {
    for (let at = 0; at < pcm.length; at += 1600) {
      const piece = pcm.slice(at, at + 1600);
      wire.receive(encodeMediaFrame(number(at / 16, new Uint8Array(piece.buffer))));
    }
  };
  listening.open();
  await vi.waitFor(() => expect(listening.available()[0]?.hearing).toBe('full'), { timeout: 15_000, interval: 10 });

  /** A visitor at the talking button, pressed. */
  const press = () => {
    const begun = reception.begin('zh-CN', 'page');
    if (!begun.ok) throw new Error(begun.code);
    const { visitId } = begun.value;
    reception.intend(visitId, { kind: 'open', screen: 'listen' });
    expect(listening.start(visitId, line).ok).toBe(true);
    return visitId;
  };
  const screen = () => {
    const state = reception.state.get();
    return state.kind === 'visit' ? state.visit.screen : null;
  };
  return { reception, listening, events, asked, speak, press, screen };
}

test('what is said to the talking button is asked as spoken, and its answer is the next screen', async () => {
  const { press, speak, screen, asked } = await setup();
  press();
  speak(question);
  await vi.waitFor(() => expect(screen()).toMatchObject({ name: 'unsure', asked: '社保在哪里' }), { timeout: 10_000 });
  expect(asked[0]).toEqual({ text: '社保在哪里', via: 'spoken', alternatives: [] });
});

test('going to another screen closes the microphone, and nothing of what was being said is asked', async () => {
  const { press, speak, reception, listening, events, asked } = await setup();
  const visitId = press();
  speak(question.subarray(0, 12_000));
  await vi.waitFor(() => expect(events.some(({ kind }) => kind === 'partial')).toBe(true), { timeout: 10_000 });
  reception.intend(visitId, { kind: 'open', screen: 'type' });
  await vi.waitFor(() => expect(listening.isListening()).toBe(false));
  speak(question);
  expect(events.at(-1)).toMatchObject({ kind: 'stopped' });
  expect(asked).toEqual([]);
});

test.for(['finished', 'left', 'page-lost', 'shut-down'] as const)(
  'a visit that ends as %s ends listening with it',
  async (reason) => {
    const { press, speak, reception, listening, asked } = await setup();
    press();
    speak(question.subarray(0, 12_000));
    reception.end(reason);
    await vi.waitFor(() => expect(listening.isListening()).toBe(false));
    expect(asked).toEqual([]);
  },
);

test('a visit that replaces another hears nothing of it', async () => {
  const { press, speak, listening, reception, screen, asked } = await setup();
  press();
  speak(question.subarray(0, 12_000));
  reception.begin('zh-CN', 'page');
  await vi.waitFor(() => expect(listening.isListening()).toBe(false));
  speak(question);
  expect(screen()).toEqual({ name: 'home' });
  expect(asked).toEqual([]);
});
