import { afterEach, expect, test, vi } from 'vitest';
import type { SpeakingEvent } from '#contract/page/speaking.ts';
import { createSpeaking, type SpeakingDeps } from '#core/speaking/speaking.ts';
import { noContent, type SpokenContent } from '#core/speaking/spoken-content.ts';
import { createTestClock } from '#test/support/fakes/clock.ts';
import { createCollectingLog } from '#test/support/fakes/log.ts';
import { createFakeVoice } from '#test/support/fakes/voice.ts';

const visitId = 'visit';
const content: SpokenContent = {
  isApproved: (sentence) => sentence.includes('C6') || sentence.includes('身份证。'),
  readingOf: (text) => (text === '重庆路 2 号' ? { reading: 'chong2庆路 2 号', origin: 'staff' } : null),
  withKnown: (text) => text.replaceAll('敬老', 'ケイロー'),
  readEntry: (id) =>
    id === 'card'
      ? {
          language: 'zh-CN',
          parts: ['到 C6 窗口。带身份证。', '重庆路 2 号'],
        }
      : null,
};
const watching = new AbortController();
afterEach(() => watching.abort());

function setup(change: Partial<SpeakingDeps> = {}) {
  const voice = createFakeVoice();
  const clock = createTestClock();
  const log = createCollectingLog();
  const sent: { timeMs: number; bytes: number; peak: number }[] = [];
  const media = {
    send: (_kind: string, timeMs: number, payload: Uint8Array) =>
      void sent.push({ timeMs, bytes: payload.byteLength, peak: new Int16Array(payload.buffer)[0] ?? 0 }),
  };
  const speaking = createSpeaking({
    voiceFor: () => voice,
    clock,
    log,
    volume: 0.5,
    languageOf: (id) => (id === visitId ? 'zh-CN' : null),
    isListening: () => false,
    kana: null,
    content: () => content,
    ...change,
  });
  const events: SpeakingEvent[] = [];
  const follow = async () => {
    for await (const event of speaking.watch(new AbortController().signal)) events.push(event);
  };
  void follow();
  const sayEntry = () => speaking.say({ visitId, subject: { kind: 'entry', entryId: 'card' }, speed: 'normal' }, media);
  const sayText = (text: string) => speaking.say({ visitId, subject: { kind: 'text', text }, speed: 'slow' }, media);
  const ended = (count = 1) =>
    vi.waitFor(
      () => {
        clock.advance(1000);
        expect(events.filter(({ kind }) => kind === 'end').length).toBe(count);
      },
      { interval: 1 },
    );
  return { voice, clock, log, sent, media, speaking, events, sayEntry, sayText, ended };
}

test('an answer is read sentence by sentence, each with its place in the text and on the timeline', async () => {
  const { sayEntry, events, sent, voice, ended } = setup();
  expect(sayEntry()).toEqual({ ok: true, value: { utterance: 1 } });
  await ended();
  const begin = events[0];
  if (begin?.kind !== 'begin') throw new Error('It has not begun.');
  expect(begin.synthetic).toBe(true);
  expect(begin.sentences.map(({ start, end }) => begin.text.slice(start, end))).toEqual([
    '到 C6 窗口。',
    '带身份证。',
    '重庆路 2 号',
  ]);
  expect(voice.asked[0]).toBe('到 C 六 窗口。');
  expect(voice.asked[2]).toBe('chong2 庆路 二 号');
  const sounds = events.flatMap((event) => (event.kind === 'sound' ? [event] : []));
  expect(sounds.map(({ sentence }) => sentence)).toEqual([0, 1, 2]);
  for (const [index, { fromMs, durationMs }] of sounds.entries()) {
    expect(sounds[index + 1]?.fromMs ?? fromMs + durationMs).toBeCloseTo(fromMs + durationMs);
  }
  expect(sent.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(voice.asked.join('').length * 1600);
  expect(sent.every(({ peak }) => peak === 500)).toBe(true);
  expect(events.at(-1)).toEqual({ kind: 'end', utterance: 1, reason: 'sent' });
});

test('an approved answer is made once, other words every time', async () => {
  const { sayEntry, sayText, voice, ended, speaking } = setup();
  sayEntry();
  await ended(1);
  const made = voice.asked.length;
  sayEntry();
  await ended(2);
  expect(voice.asked).toHaveLength(made);
  sayText('您好。');
  await ended(3);
  sayText('您好。');
  await ended(4);
  expect(voice.asked).toHaveLength(made + 2);
  speaking.forgetAnswers();
  sayEntry();
  await ended(5);
  expect(voice.asked).toHaveLength(2 * made + 2);
});

test('a line of the screen that is an approved answer is said as staff have written it', async () => {
  const { sayText, voice, ended } = setup();
  sayText('地址\n重庆路 2 号');
  await ended();
  expect(voice.asked).toEqual(['地址', 'chong2 庆路 二 号']);
});

test('a hushed voice sends nothing more', async () => {
  const { sayText, speaking, sent, ended, events } = setup();
  sayText('一句。两句。三句。');
  speaking.hush();
  await ended();
  expect(events.at(-1)).toMatchObject({ kind: 'end', reason: 'hushed' });
  expect(sent).toEqual([]);
});

test('a new utterance silences the one before', async () => {
  const { sayText, events, ended } = setup();
  sayText('一句。');
  sayText('另一句。');
  await ended(2);
  expect(events.flatMap((event) => (event.kind === 'end' ? [event.reason] : []))).toEqual(['hushed', 'sent']);
});

test('a long text is not sent faster than somebody can hear it', async () => {
  const { sayText, sent, clock, events, ended } = setup();
  sayText('这是一个很长很长很长很长的句子。'.repeat(6));
  await vi.waitFor(() => expect(events.filter(({ kind }) => kind === 'sound').length).toBe(3), { interval: 1 });
  const early = sent.length;
  clock.advance(60_000);
  await vi.waitFor(() => expect(sent.length).toBeGreaterThan(early), { interval: 1 });
  await ended();
});

test('refusals: a visit that is over, a microphone that is open, an unknown entry, no voice', () => {
  expect(setup({ languageOf: () => null }).sayText('好')).toEqual({ ok: false, code: 'visit-over' });
  expect(setup({ isListening: () => true }).sayText('好')).toEqual({ ok: false, code: 'listening' });
  expect(setup({ content: () => noContent }).sayEntry()).toEqual({ ok: false, code: 'unknown-entry' });
  expect(setup({ voiceFor: () => null }).sayText('好')).toEqual({ ok: false, code: 'no-voice' });
  expect(setup().sayText(' … ')).toEqual({ ok: false, code: 'no-voice' });
});

test('a voice that fails ends the utterance, and the log says so without the words', async () => {
  const { sayText, voice, ended, events, log } = setup();
  voice.fail = true;
  sayText('我的身份证丢了。');
  await ended();
  expect(events.at(-1)).toMatchObject({ kind: 'end', reason: 'fault' });
  expect(log.lines.join()).toContain('reading aloud failed');
  expect(log.lines.join()).not.toContain('身份证');
});

/** Reads every kanji as カ; counts how often the dictionary was opened and put away. */
function createKana() {
  const seen = { asked: [] as string[], opened: 0, closed: 0 };
  const read = async (texts: readonly string[]) => {
    seen.asked.push(...texts);
    return texts.map((text) => (text.includes('鬱') ? null : text.replaceAll(/\p{sc=Han}/gu, 'カ')));
  };
  const open = () => {
    seen.opened += 1;
    const close = () => {
      seen.closed += 1;
    };
    return { read, close };
  };
  return { seen, reader: { name: 'test', open } };
}

test('Japanese words of the screen are read though nobody wrote their readings, and names as staff say them', async () => {
  const { reader, seen } = createKana();
  const { sayText, voice, ended, speaking } = setup({ kana: reader, languageOf: () => 'ja' });
  sayText('敬老カード、キー\n窓口へ。');
  await ended(1);
  expect(voice.asked).toEqual(['ケイローカード、キー', 'カカへ。']);
  sayText('窓口へ。');
  await ended(2);
  expect(voice.asked, 'what nobody approved is not kept').toHaveLength(3);
  expect([seen.opened, seen.closed]).toEqual([1, 0]);
  speaking.endVisit();
  expect(seen.closed).toBe(1);
  sayText('窓口へ。');
  await ended(3);
  expect(seen.opened, 'the next visit').toBe(2);
});

test('a Japanese sentence that cannot be read is left out, and the rest is said', async () => {
  const { reader } = createKana();
  const { sayText, voice, ended, events, log } = setup({ kana: reader, languageOf: () => 'ja' });
  sayText('憂鬱です。\nどうぞ。');
  await ended();
  expect(voice.asked).toEqual(['どうぞ。']);
  expect(events.at(-1)).toMatchObject({ kind: 'end', reason: 'sent' });
  expect(log.lines.join()).toContain('reading-missing');
  expect(log.lines.join()).not.toContain('憂');
});

test('staff hear a sentence as it is said now, though nobody visits', async () => {
  const { speaking, voice, media, ended } = setup({ languageOf: () => null });
  const saidAs = { reading: 'chong2庆路', origin: 'staff' } as const;
  expect(speaking.sayToStaff({ text: '重庆路', language: 'zh-CN', saidAs }, media).ok).toBe(true);
  await ended();
  expect(voice.asked).toEqual(['chong2 庆路']);
  const busy = setup({ isListening: () => true });
  const refused = busy.speaking.sayToStaff({ text: '重庆路', language: 'zh-CN', saidAs }, busy.media);
  expect(refused).toEqual({ ok: false, code: 'listening' });
});
