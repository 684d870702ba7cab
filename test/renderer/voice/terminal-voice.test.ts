import { expect, test, vi } from 'vitest';
import type { SpeakingEvent } from '#contract/page/speaking.ts';
import { createHappenings } from '#core/system/happenings.ts';
import type { SoundStretch } from '#renderer/voice/player.ts';
import { createTerminalVoice, type TerminalVoiceDeps } from '#renderer/voice/terminal-voice.ts';

function setup() {
  const happenings = createHappenings<SpeakingEvent>();
  const stretches: SoundStretch[] = [];
  const stops = vi.fn();
  const hushes = vi.fn();
  let utterance = 0;
  const voice = {
    say: async () => {
      utterance += 1;
      return { ok: true, value: { utterance } };
    },
    hush: async () => hushes(),
    watchSpeaking: async () => happenings.watch(new AbortController().signal),
  };
  const speaking = createTerminalVoice({
    client: { voice } as unknown as TerminalVoiceDeps['client'],
    media: { hear: () => {} },
    player: {
      announce: (stretch) => stretches.push(stretch),
      play: () => {},
      finished: () => Promise.resolve(),
      stop: stops,
    },
    visitId: () => 'visit',
    onFault: () => {},
  });
  const places: (readonly [number, number])[] = [];
  const speak = () =>
    speaking.speak({ text: '一。二。', language: 'zh-CN', pace: 'normal' }, (place) => places.push(place));
  const begin = (id: number) =>
    happenings.tell({
      kind: 'begin',
      utterance: id,
      text: '一。二。',
      language: 'zh-CN',
      sentences: [
        { start: 0, end: 2 },
        { start: 2, end: 4 },
      ],
      synthetic: true,
    });
  const sound = (id: number, sentence: number) =>
    happenings.tell({ kind: 'sound', utterance: id, sentence, fromMs: 0, rateHz: 22_050, durationMs: 500 });
  const end = (id: number) => happenings.tell({ kind: 'end', utterance: id, reason: 'sent' });
  return { speaking, speak, begin, sound, end, stretches, places, stops, hushes };
}

test('what is said is said to its end, and its place in the text follows the sound', async () => {
  const { speak, begin, sound, end, stretches, places } = setup();
  const said = speak();
  await vi.waitFor(() => {
    begin(1);
    sound(1, 1);
    expect(stretches.length).toBeGreaterThan(0);
  });
  stretches[0]?.onHeard();
  end(1);
  expect(await said).toBe('said');
  expect(places).toEqual([[2, 4]]);
});

test('a new request stops the one before, and a stop hushes core', async () => {
  const { speaking, speak, hushes, stops } = setup();
  const first = speak();
  const second = speak();
  expect(await first).toBe('stopped');
  speaking.stop();
  expect(await second).toBe('stopped');
  expect(hushes).toHaveBeenCalledOnce();
  expect(stops).toHaveBeenCalled();
});

test('what staff want to hear is followed like anything else, and a refusal is told by its code', async () => {
  const { speaking, begin, sound, end, places } = setup();
  const said = speaking.hear(
    async () => ({ ok: true, value: { utterance: 7 } }),
    (place) => places.push(place),
  );
  await vi.waitFor(() => begin(7));
  sound(7, 0);
  end(7);
  expect(await said).toBe('said');
  expect(
    await speaking.hear(
      async () => ({ ok: false, code: 'no-voice' }),
      () => {},
    ),
  ).toBe('no-voice');
});
