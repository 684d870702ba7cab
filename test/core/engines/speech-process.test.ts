import { readFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { closeProcess } from '#core/engines/closed-process.ts';
import { forkNode } from '#core/system/child.ts';

const entry = new URL('../../../core/engines/speech-process.ts', import.meta.url);
const englishModel = '/usr/share/pocketsphinx/model/en-us';

test('a speech process in which nobody has spoken has loaded no library of an engine', async () => {
  // As the host does for itself and for all that it starts.
  closeProcess({});
  const child = forkNode(entry);
  onTestFinished(child.kill);
  const ready = new Promise<void>((resolve, reject) => {
    child.onMessage((message) => {
      if (typeof message === 'object' && message !== null && 'kind' in message && message.kind === 'ready') resolve();
    });
    child.onExit(({ code }) => reject(new Error(`ended with ${code}`)));
  });
  child.send({
    kind: 'configure',
    recognizers: [{ languages: ['en'], spec: { engine: 'pocketsphinx', folder: englishModel } }],
    microphone: { kind: 'page' },
    voiceActivity: 'silero',
    times: { endSilenceMs: 700, noSpeechMs: 8000, maxSpeechMs: 20_000 },
  });
  child.send({ kind: 'phrases', language: 'en', phrases: ['where is the exit'] });
  await ready;
  const mapped = readFileSync(`/proc/${child.pid}/maps`, 'utf8');
  const libraries = [
    ...new Set([...mapped.matchAll(/\/([^/\n]*(?:onnx|sherpa|koffi|sphinx|vosk)[^/\n]*)$/gm)].map(([, name]) => name)),
  ];
  expect(libraries).toEqual([]);
});
