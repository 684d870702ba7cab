import { expect, test, vi } from 'vitest';
import { speakTones, toneCharacters } from '#bench/speech/tones.ts';
import { startListening, visitId } from '#test/support/listening.ts';
import { soundServerMissing, startSoundServer } from '#test/support/sound-server.ts';

const question = speakTones([...'社保在哪里'], toneCharacters, { leadMs: 500, tailMs: 1500 });
const without = soundServerMissing && ` (skipped: no ${soundServerMissing})`;
const recorder = { kind: 'recorder', program: 'arecord', device: 'pulse' } as const;

test.skipIf(soundServerMissing !== '')(
  `a question spoken into a room comes through arecord and the speech process as text${without}`,
  async () => {
    const room = await startSoundServer();
    const { listening, media, seen, hearable, close } = startListening({ microphone: recorder });
    try {
      await hearable();
      expect(listening.start(visitId, media).ok).toBe(true);
      await seen(({ kind }) => kind === 'listening');
      await room.say(question);
      expect(await seen(({ kind }) => kind === 'final')).toMatchObject({ text: '社保在哪里' });
    } finally {
      await close();
      await room.close();
    }
  },
  60_000,
);

test.skipIf(soundServerMissing !== '')(
  `a sound server that dies is said, and a new one is found without a touch${without}`,
  async () => {
    const room = await startSoundServer();
    const { listening, media, seen, hearable, events, close } = startListening({ microphone: recorder });
    try {
      await hearable();
      listening.start(visitId, media);
      await seen(({ kind }) => kind === 'listening');
      room.crash();
      expect(await seen(({ kind }) => kind === 'fault', 20_000)).toMatchObject({ code: 'microphone-lost' });
      await vi.waitFor(() => expect(listening.available()[0]?.reason).toBe('microphone-lost'));
      await room.restart();
      events.length = 0;
      await vi.waitFor(() => expect(listening.available()[0]?.hearing).toBe('full'), { timeout: 25_000 });
    } finally {
      await close();
      await room.close();
    }
  },
  90_000,
);
