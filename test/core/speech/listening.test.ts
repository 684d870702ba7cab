import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { speakTones, toneCharacters } from '#bench/speech/tones.ts';
import type { SpeechEvent } from '#contract/page/speech.ts';
import { systemClock } from '#core/system/clock.ts';
import { createCollectingLog } from '#test/support/fakes/log.ts';
import { startListening, tonePlan, visitId } from '#test/support/fixtures/listening.ts';
import { speechFixture, spokenTones } from '#test/support/fixtures/spoken.ts';
import { rssMb } from '#test/support/process-memory.ts';

const question = speakTones([...'社保在哪里'], toneCharacters, { tailMs: 1000 });
const isEnd = ({ kind }: SpeechEvent) => ['final', 'rejected', 'silence', 'stopped', 'fault'].includes(kind);
const closes: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closes.splice(0)) await close();
});

function setup(...options: Parameters<typeof startListening>) {
  const bench = startListening(...options);
  closes.push(bench.close);
  const press = () => {
    const started = bench.listening.start(visitId, bench.media);
    if (!started.ok) throw new Error(`Refused: ${started.code}`);
    return started.value.turn;
  };
  return { ...bench, press };
}

test('a pressed button, a spoken question: the words grow and then stand', async () => {
  const { press, speak, seen, hearable, events } = setup();
  await hearable();
  const turn = press();
  speak(question);
  expect(await seen(isEnd)).toEqual({ kind: 'final', turn, text: '社保在哪里', alternatives: [] });
  const kinds = new Set(events.map(({ kind }) => kind));
  expect(kinds).toContain('opening');
  expect(kinds).toContain('listening');
  expect(events.filter(({ kind }) => kind === 'partial').length).toBeGreaterThan(1);
});

test('one turn at a time, in a visit that lasts, with a voice that is on', async () => {
  const { listening, media, press, hearable } = setup();
  expect(listening.start(visitId, media)).toEqual({ ok: false, code: 'voice-off' });
  await hearable();
  expect(listening.start('another', media)).toEqual({ ok: false, code: 'visit-over' });
  const turn = press();
  expect(listening.start(visitId, media)).toEqual({ ok: false, code: 'already-listening' });
  expect(listening.stop({ visitId, turn: turn + 1, drop: false })).toEqual({ ok: false, code: 'not-listening' });
});

test('every other language says why it is not heard', async () => {
  const { listening, hearable } = setup();
  await hearable();
  expect(listening.available().map(({ language, hearing, reason }) => [language, hearing, reason])).toEqual([
    ['zh-CN', 'full', null],
    ['en', 'off', 'no-model'],
    ['ja', 'off', 'no-model'],
    ['ko', 'off', 'no-model'],
  ]);
});

test('without a page microphone the voice is off and says so, until the page finds one', async () => {
  const { listening, hearable } = setup();
  await hearable();
  listening.reportMicrophone('refused');
  expect(listening.available()[0]).toMatchObject({ hearing: 'off', reason: 'no-microphone' });
  listening.reportMicrophone('found');
  expect(listening.available()[0]).toMatchObject({ hearing: 'full', reason: null });
});

test('what is being read aloud falls silent before the microphone opens', async () => {
  const hush = vi.fn();
  const { press, hearable } = setup({ hush });
  await hearable();
  press();
  expect(hush).toHaveBeenCalledOnce();
});

test('a native crash while somebody speaks ends the turn, and the voice is back within three seconds', async () => {
  const { press, speak, seen, hearable, pids, events, listening } = setup();
  await hearable();
  const turn = press();
  speak(question.subarray(0, 8000));
  await seen(({ kind }) => kind === 'listening');
  const crashedMs = systemClock.monotonicMs();
  process.kill(pids[0] ?? 0, 'SIGSEGV');
  expect(await seen(isEnd)).toEqual({ kind: 'fault', turn, code: 'engine-lost' });
  await vi.waitFor(() => expect(listening.available()[0]?.hearing).toBe('full'), { timeout: 10_000, interval: 10 });
  expect(systemClock.monotonicMs() - crashedMs).toBeLessThan(3000);
  press();
  speak(question);
  await seen(({ kind }) => kind === 'final');
  expect(events.filter(({ kind }) => kind === 'fault')).toHaveLength(1);
});

test('a model deleted while the terminal runs is said once the process starts again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'yingbin-model-'));
  cpSync(speechFixture('zipformer2-ctc'), folder, { recursive: true });
  const { hearable, press, speak, seen, listening } = setup({ plans: () => [tonePlan(folder)] });
  await hearable();
  rmSync(folder, { recursive: true });
  press();
  speak(question);
  await seen(({ kind }) => kind === 'final');
  await listening.reload();
  await vi.waitFor(() => expect(listening.available()[0]).toMatchObject({ hearing: 'off', reason: 'model-damaged' }), {
    timeout: 10_000,
  });
});

test('the end of a visit ends the turn and drops what no page has taken', async () => {
  const { press, speak, listening, hearable, media } = setup();
  await hearable();
  const late = listening.watch(new AbortController().signal);
  press();
  speak(question);
  listening.drop();
  expect(listening.isListening()).toBe(false);
  await vi.waitFor(() => expect(listening.start(visitId, media).ok).toBe(true));
  const taken = await late.next();
  expect(JSON.stringify(taken)).not.toContain('社');
});

test('nothing of what was said is in the log, whatever happens', async () => {
  const log = createCollectingLog();
  const { press, speak, seen, hearable, pids } = setup({ log });
  await hearable();
  press();
  speak(question);
  await seen(({ kind }) => kind === 'final');
  press();
  speak(question.subarray(0, 20_000));
  await seen(({ kind }) => kind === 'partial');
  process.kill(pids[0] ?? 0, 'SIGSEGV');
  await seen(({ kind }) => kind === 'fault');
  expect(log.lines.join()).toContain('child gone');
  expect(log.lines.join()).not.toMatch(/[社保在哪里]/u);
});

/** Twenty, or as many as the environment says. */
const presses = Number(process.env.YINGBIN_PRESSES ?? 20);

test(
  `${presses} presses leave memory flat and no process behind`,
  async ({ annotate }) => {
    const memory: number[] = [];
    const { listening, press, speak, seen, hearable, events, pids, close } = setup();
    await hearable();
    const spoken = spokenTones('zipformer2-ctc');
    for (let i = 0; i < presses; i += 1) {
      events.length = 0;
      const utterance = spoken[i % spoken.length];
      press();
      speak(utterance?.pcm ?? question);
      speak(new Int16Array(16_000));
      expect(await seen(isEnd)).toMatchObject({ kind: 'final', text: utterance?.text });
      listening.forget();
      memory.push(rssMb(pids[0] ?? 0));
    }
    const at = (index: number) => Math.round(memory.at(index) ?? 0);
    await annotate(
      `RSS in MB: ${at(0)} after the first, ${at(4)} after 5, ${at(presses >> 1)} half-way, ${at(-1)} at the end`,
    );
    expect(at(-1) - at(4)).toBeLessThan(30);
    expect(pids).toHaveLength(1);
    await close();
    expect(() => process.kill(pids[0] ?? 0, 0)).toThrow();
  },
  60_000 + presses * 3000,
);
