import type { Voice } from '#core/speaking/voice.ts';

/** A voice that makes 100 ms of sound a character at 1 kHz, and remembers what it was asked. */
export function createFakeVoice(): Voice & { readonly asked: string[]; fail: boolean } {
  const asked: string[] = [];
  const voice = {
    name: 'fake',
    asked,
    fail: false,
    canSpeak: () => true,
    readsChinese: 'syllables' as const,
    synthesise: async (sentence: string) => {
      asked.push(sentence);
      if (voice.fail) throw new Error('The voice is gone.');
      return { pcm: new Int16Array(sentence.length * 800).fill(1000), rateHz: 8000 };
    },
  };
  return voice;
}
