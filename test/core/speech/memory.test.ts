import { expect, test, vi } from 'vitest';
import { speakTones, toneCharacters } from '#bench/speech/tones.ts';
import { formsOf } from '#bench/traces/memory-marks.ts';
import { foundInMemory } from '#bench/traces/process-memory.ts';
import { frameSamples } from '#core/speech/voice-activity.ts';
import { startListening, visitId } from '#test/support/fixtures/listening.ts';

const text = '社保在哪里';
/** Tones with a little noise of their own, so that a stretch of them stands nowhere else. */
const question = speakTones([...text], toneCharacters, { tailMs: 400 }).map(
  (sample, at) => sample + ((at * 7919 * ((at >> 7) + 1)) % 61),
);
const stretchSamples = 24;
/** Ends in the middle of a frame: its last samples are held until more come. */
const said = question.slice(0, question.length - (question.length % frameSamples) - frameSamples / 2);
const starts = [4000, 8000, 12_000, 16_000, said.length - 100];
const stretches = starts.map((start) => said.slice(start, start + stretchSamples));
const bytesOf = ({ buffer }: Int16Array | Float32Array) => Buffer.from(buffer);
const marks = {
  words: formsOf(text).slice(0, 2),
  'part of the words': formsOf(text.slice(0, 4)).slice(0, 2),
  sound: stretches.map((stretch) => bytesOf(stretch)),
  'sound as the model takes it': stretches.map((stretch) => bytesOf(Float32Array.from(stretch, (one) => one / 32_768))),
};
const isLinux = process.platform === 'linux';

const kinds = Object.entries(marks);

/** Which kinds of marks stand in the memory of a process. */
function foundIn(pid: number): string[] {
  const found = foundInMemory(
    pid,
    kinds.flatMap(([, needles]) => needles),
  );
  return kinds.flatMap(([kind, needles]) => (needles.some((needle) => found.has(needle)) ? [kind] : []));
}

test.skipIf(!isLinux)(
  `after the visit neither its words nor its sound stand in the memory of the speech process${isLinux ? '' : ' (skipped: no /proc)'}`,
  async () => {
    const { listening, media, speak, seen, hearable, events, pids, close } = startListening();
    await hearable();
    const pid = pids[0] ?? 0;
    expect(foundIn(pid)).toEqual([]);
    const start = () => expect(listening.start(visitId, media).ok).toBe(true);
    start();
    speak(said);
    speak(new Int16Array(16_000));
    await seen(({ kind }) => kind === 'final');
    events.length = 0;
    start();
    speak(said);
    await seen((event) => event.kind === 'partial' && event.text === text);
    // The scan must find them while they are said, or it would prove nothing.
    expect(foundIn(pid)).toEqual(expect.arrayContaining(['words', 'part of the words', 'sound']));
    listening.drop();
    listening.forget();
    await vi.waitFor(() => expect(foundIn(pid)).toEqual([]), { timeout: 60_000, interval: 1000 });
    await close();
  },
  120_000,
);
