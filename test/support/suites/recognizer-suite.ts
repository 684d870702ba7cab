import { expect, test } from 'vitest';
import type { Recognizer } from '#core/speech/recognizer.ts';

export interface RecognizerSuite {
  readonly name: string;
  /** Null when this machine lacks what the recogniser needs; the reason is then in the name of the skipped tests. */
  readonly create: (() => Recognizer) | null;
  readonly missing?: string;
  /** What is said, and the sound of it. At least two. */
  readonly spoken: readonly { readonly text: string; readonly pcm: Int16Array }[];
  readonly phrases?: readonly string[];
  readonly supports: { readonly partials: boolean; readonly endpoint: boolean };
}

const pieceSamples = 1600;

/** Everything that holds for every recogniser, fake or real. */
export function recognizerSuite({ name, create, missing, spoken, phrases = [], supports }: RecognizerSuite): void {
  const title = (rule: string) => `${name}: ${rule}${create ? '' : ` (skipped: no ${missing})`}`;
  const holds = (rule: string, run: (recognizer: Recognizer) => void) =>
    test.skipIf(!create)(title(rule), () => {
      if (!create) return;
      const recognizer = create();
      recognizer.setPhrases(phrases);
      try {
        run(recognizer);
      } finally {
        recognizer.close();
      }
    });
  const plain = (text: string) => text.replaceAll(' ', '').toLowerCase();
  const hear = (recognizer: Recognizer, pcm: Int16Array) => {
    const partials: string[] = [];
    recognizer.begin();
    for (let at = 0; at < pcm.length; at += pieceSamples) {
      partials.push(plain(recognizer.accept(pcm.subarray(at, at + pieceSamples))));
    }
    return { partials, text: plain(recognizer.finish().text) };
  };

  holds('every utterance is understood, one after the other', (recognizer) => {
    for (const { text, pcm } of spoken) expect(hear(recognizer, pcm).text).toBe(plain(text));
  });

  holds('an utterance says nothing of the one before it', (recognizer) => {
    const [first, second] = spoken;
    if (!first || !second) throw new Error('A suite needs two utterances.');
    recognizer.begin();
    recognizer.accept(first.pcm);
    expect(hear(recognizer, second.pcm).text).toBe(plain(second.text));
  });

  if (supports.partials) {
    holds('words are told before the utterance is over', (recognizer) => {
      for (const { pcm } of spoken) expect(hear(recognizer, pcm).partials.some((text) => text !== '')).toBe(true);
    });
  }

  if (supports.endpoint) {
    holds('long silence ends the utterance by itself, and a new one begins afresh', (recognizer) => {
      const [first] = spoken;
      if (!first) throw new Error('A suite needs utterances.');
      recognizer.begin();
      recognizer.accept(first.pcm);
      recognizer.accept(new Int16Array(48_000));
      expect(recognizer.hasEnded()).toBe(true);
      recognizer.begin();
      expect(recognizer.hasEnded()).toBe(false);
    });
  }

  holds('silence, nothing at all and a broken recording are no words', (recognizer) => {
    recognizer.begin();
    expect(recognizer.finish().text).toBe('');
    expect(hear(recognizer, new Int16Array(0)).text).toBe('');
    const { text, accepted } = judge(recognizer, new Int16Array(16_000));
    expect(text === '' || !accepted).toBe(true);
    expect(() => hear(recognizer, new Int16Array(8000).fill(32_767))).not.toThrow();
  });

  holds('finishing twice, or without a beginning, does no harm', (recognizer) => {
    expect(recognizer.finish().text).toBe('');
    expect(recognizer.finish().text).toBe('');
  });

  function judge(recognizer: Recognizer, pcm: Int16Array) {
    recognizer.begin();
    recognizer.accept(pcm);
    return recognizer.finish();
  }
}
