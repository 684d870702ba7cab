import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { foundInMemory } from '#bench/traces/process-memory.ts';
import type { FaceSpec } from '#contract/base/model.ts';
import { readInstalledModels } from '#core/speech/installed-models.ts';
import { type Child, forkNode } from '#core/system/child.ts';
import { systemClock } from '#core/system/clock.ts';
import { createVision } from '#core/vision/vision.ts';
import { quietLog } from '#test/support/fakes/log.ts';
import { drawFaces, installSmallRecognizer } from '#test/support/fixtures/small-recognizer.ts';
import { temporaryFolder } from '#test/support/folder.ts';

const entry = new URL('../../../core/engines/vision-process.ts', import.meta.url);

function start(
  options: {
    recognizer?: string | null;
    adapter?: FaceSpec['adapter'];
    change?: (folder: string) => void;
    advisesLiveness?: boolean;
  } = {},
) {
  const modelsFolder = temporaryFolder();
  const model = installSmallRecognizer(modelsFolder, options.adapter ?? 'faceplugin');
  options.change?.(join(modelsFolder, model.name));
  const recognizer = options.recognizer === undefined ? model.name : options.recognizer;
  const faults: string[] = [];
  const children: Child[] = [];
  const vision = createVision({
    settings: { recognizer, advisesLiveness: options.advisesLiveness ?? false, memoryMb: 1000 },
    installed: () => readInstalledModels(modelsFolder),
    entry,
    fork: (...how) => {
      const child = forkNode(...how);
      children.push(child);
      return child;
    },
    clock: systemClock,
    log: quietLog,
    restarts: { firstDelayMs: 10, longestDelayMs: 10, budget: 5, windowMs: 120_000, restMs: 300_000 },
    onFault: (code) => faults.push(code),
  });
  onTestFinished(vision.close);
  return { vision, faults, children };
}

/** The state, once it is this one. */
async function reached(vision: ReturnType<typeof start>['vision'], wanted: string): Promise<void> {
  for await (const state of vision.states(AbortSignal.timeout(60_000))) if (state === wanted) return;
  throw new Error(`never ${wanted}`);
}

const frameOf = (...faces: Parameters<typeof drawFaces>[0]) => drawFaces(faces).pixels;
const someone = () => frameOf({ who: 1, column: 1, row: 1 });

test('where no recogniser is set nothing runs, nothing is seen and nothing is said', async () => {
  const { vision, faults, children } = start({ recognizer: null });
  vision.open();
  expect(vision.state()).toBe('off');
  expect(vision.report()).toBeNull();
  expect(await vision.look(someone())).toEqual({ ok: false, code: 'vision-off' });
  expect([faults, children]).toEqual([[], []]);
});

test('a frame is looked at, described, and overwritten before the answer comes', async () => {
  const { vision } = start();
  vision.open();
  expect(await vision.look(someone())).toEqual({ ok: false, code: 'vision-starting' });
  await reached(vision, 'ready');
  expect(vision.report()).toEqual({ recognizer: 'small-faceplugin', state: 'ready' });
  const frame = someone();
  const looked = vision.look(frame);
  expect(frame.every((byte) => byte === 0)).toBe(true);
  expect(await vision.look(someone())).toEqual({ ok: false, code: 'vision-busy' });
  const sight = await looked;
  expect(sight).toMatchObject({
    ok: true,
    value: { guidance: 'good', faces: [{ score: expect.any(Number) }], liveness: null },
  });
  expect(sight.ok && sight.value.embedding).toHaveLength(vision.recognizer()?.dimension ?? 0);
});

test('frames of another size are refused and overwritten, and the next one is looked at as if nothing had been', async () => {
  const { vision, children } = start({ advisesLiveness: true });
  vision.open();
  await reached(vision, 'ready');
  for (const bytes of [0, 1, 640 * 480, 640 * 480 * 4 + 1, 1280 * 720 * 4]) {
    const frame = new Uint8Array(bytes).fill(200);
    expect(await vision.look(frame)).toEqual({ ok: false, code: 'frame-malformed' });
    expect(frame.every((byte) => byte === 0)).toBe(true);
  }
  const withoutFourth = someone().filter((_, at) => at % 4 !== 3);
  // Where staff are to be told of it, it is looked at too.
  const seen = { guidance: 'good', liveness: expect.any(Number) };
  expect(await vision.look(withoutFourth)).toMatchObject({ ok: true, value: seen });
  expect(children).toHaveLength(1);
});

test('a frame under way when the process is killed is answered as gone, and the next process sees again', async () => {
  const { vision, faults, children } = start();
  vision.open();
  await reached(vision, 'ready');
  const looked = vision.look(someone());
  children[0]?.kill();
  expect(await looked).toEqual({ ok: false, code: 'vision-gone' });
  await reached(vision, 'starting');
  await reached(vision, 'ready');
  expect(children).toHaveLength(2);
  expect(await vision.look(someone())).toMatchObject({ ok: true, value: { guidance: 'good' } });
  expect(faults).toEqual([]);
});

/** As a model whose licence leaves doubt lies there when its terms were not accepted. */
function leaveTermsOpen(folder: string): void {
  const file = join(folder, 'model.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('"licence":"clear"', '"licence":"unresolved"'));
}

test.each([
  ['has terms that nobody accepted', 'terms', 'face-terms-not-accepted', { change: leaveTermsOpen }],
  ['is not installed', 'missing', 'face-model-missing', { recognizer: 'another' }],
  [
    'lacks a file',
    'missing',
    'face-model-missing',
    { change: (folder: string) => rmSync(join(folder, 'features.onnx')) },
  ],
  [
    'has been altered',
    'altered',
    'face-model-altered',
    { change: (folder: string) => appendFileSync(join(folder, 'features.onnx'), ' ') },
  ],
] as const)('a recogniser that %s is a fault, said once, and nobody is seen', async (_how, state, code, options) => {
  const { vision, faults, children } = start(options);
  vision.open();
  await vi.waitFor(() => expect(faults).toEqual([code]), { timeout: 60_000 });
  expect(vision.state()).toBe('off');
  expect(vision.report()?.state).toBe(state);
  expect(vision.recognizer()).toBeNull();
  expect(children.length).toBeLessThan(2);
});

const isLinux = process.platform === 'linux';
/** Numbers in a row of a description as they lie in memory. */
const stretchOf = (values: Float32Array) => Buffer.from(values.slice(4, 16).buffer);

test.skipIf(!isLinux)(
  `once it is forgotten neither a frame nor a description stands in the memory of the vision process${isLinux ? '' : ' (skipped: no /proc)'}`,
  async () => {
    const { vision, children } = start();
    vision.open();
    await reached(vision, 'ready');
    const pid = children[0]?.pid ?? 0;
    const picture = drawFaces([{ who: 5, column: 1, row: 1 }]);
    // A stretch that stands nowhere else: noise in a part of the frame that no face covers.
    const noise = Buffer.from(Array.from({ length: 64 }, (_, at) => (at * 7919 * (at + 3)) % 251));
    picture.pixels.set(noise, 640 * 4 * 400);
    const frame = picture.pixels.slice();
    const looked = vision.look(frame);
    const during = new Set<Buffer>();
    const sight = await looked;
    const mark = sight.ok && sight.value.embedding ? stretchOf(sight.value.embedding) : null;
    if (!mark) throw new Error('nobody was described');
    // The scan must find them while frames come, or it would prove nothing.
    await vi.waitFor(
      async () => {
        const again = vision.look(picture.pixels.slice());
        for (const found of foundInMemory(pid, [noise, mark])) during.add(found);
        await again;
        expect([during.has(noise), during.has(mark)]).toEqual([true, true]);
      },
      { timeout: 30_000, interval: 10 },
    );
    vision.forget();
    await vi.waitFor(() => expect([...foundInMemory(pid, [noise, mark])]).toEqual([]), {
      timeout: 60_000,
      interval: 500,
    });
  },
  120_000,
);
