import { vi } from 'vitest';
import { createMediaNumbering, encodeMediaFrame } from '#contract/page/media.ts';
import type { SpeechEvent } from '#contract/page/speech.ts';
import type { MicrophoneSpec } from '#contract/process/speech-process.ts';
import { voiceSettingsSchema } from '#contract/settings/voice-settings.ts';
import { createListening, type ListeningDeps } from '#core/speech/listening.ts';
import type { RecognizerPlan } from '#core/speech/speech-link.ts';
import { forkNode } from '#core/system/child.ts';
import { systemClock } from '#core/system/clock.ts';
import { createMediaLine } from '#core/system/media-line.ts';
import { quietLog } from './log.ts';
import { speechFixture } from './spoken.ts';

export const visitId = '6f1c1c52-0f6e-4a63-9b1e-1d8f5a3f7c11';
const entry = new URL('../../core/engines/speech-process.ts', import.meta.url);
const files = (folder: string) => ({ model: `${folder}/model.onnx`, tokens: `${folder}/tokens.txt` });

/** The tone fixture of sherpa-onnx as the terminal's Chinese recogniser; `folder` may be a copy of it. */
export function tonePlan(folder = speechFixture('zipformer2-ctc')): RecognizerPlan {
  return {
    languages: ['zh-CN'],
    spec: { engine: 'sherpa-onnx', kind: 'zipformer2-ctc', files: files(folder), threads: 1, spoken: null },
  };
}

/** Listening with the real speech process, a page that can speak into it, and all events so far. */
export function startListening(options: Partial<ListeningDeps> & { microphone?: MicrophoneSpec } = {}) {
  const pids: number[] = [];
  const { line, wire } = createMediaLine({ log: quietLog });
  const listening = createListening({
    entry,
    fork: (module) => {
      const child = forkNode(module);
      if (child.pid !== undefined) pids.push(child.pid);
      return child;
    },
    clock: systemClock,
    log: quietLog,
    settings: voiceSettingsSchema.parse({}),
    microphone: { kind: 'page' },
    voiceActivity: 'energy',
    plans: () => [tonePlan()],
    languageOf: (id) => (id === visitId ? 'zh-CN' : null),
    canSpeak: () => true,
    hush: () => {},
    onListening: () => {},
    onHeard: () => {},
    ...options,
  });
  const events: SpeechEvent[] = [];
  const watching = new AbortController();
  const done = (async () => {
    for await (const event of listening.watch(watching.signal)) events.push(event);
  })();
  listening.open();
  const number = createMediaNumbering('microphone');
  const speak = (pcm: Int16Array) => {
    for (let at = 0; at < pcm.length; at += 1600) {
      const piece = pcm.slice(at, at + 1600);
      wire.receive(encodeMediaFrame(number(at / 16, new Uint8Array(piece.buffer))));
    }
  };
  const seen = (wanted: (event: SpeechEvent) => boolean, timeout = 15_000) =>
    vi.waitFor(
      () => {
        const event = events.find(wanted);
        if (!event) throw new Error('The event has not come.');
        return event;
      },
      { timeout, interval: 10 },
    );
  const hearable = () => seen((event) => event.kind === 'available' && event.languages[0]?.hearing === 'full');
  const close = async () => {
    watching.abort();
    await done;
    await listening.close();
  };
  return { listening, media: line, events, speak, seen, hearable, pids, close };
}
