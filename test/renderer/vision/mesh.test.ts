import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { meshPoints } from '#contract/page/mesh.ts';
import { openMesh } from '#renderer/vision/mesh.ts';
import type { MeshListener } from '#renderer/vision/mesh-frame.ts';

const face = () => new Float32Array(meshPoints * 3).fill(1);
const picture = () => new Uint8Array(4);

/** A frame that says what it is told to, under a clock that stands until it is moved. */
function setup() {
  let listener: MeshListener | null = null;
  let nowMs = 0;
  let timers: { readonly atMs: number; readonly run: () => void }[] = [];
  const frame = { shown: [] as number[], isOpen: false };
  const pass = (ms: number) => {
    nowMs += ms;
    const due = timers.filter(({ atMs }) => atMs <= nowMs);
    timers = timers.filter(({ atMs }) => atMs > nowMs);
    for (const { run } of due) run();
  };
  const mesh = openMesh({
    nowMs: () => nowMs,
    callAfter: (delayMs, run) => {
      const timer = { atMs: nowMs + delayMs, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((one) => one !== timer);
      };
    },
    openFrame: (given) => {
      listener = given;
      frame.isOpen = true;
      return {
        show: async (id) => void frame.shown.push(id),
        close: () => {
          frame.isOpen = false;
        },
      };
    },
  });
  const say = (message: unknown) => listener?.onMessage(message);
  /** Looks at a picture, which the frame answers after so long. */
  const lookFor = async (ms: number) => {
    const looked = mesh.look(picture());
    pass(ms);
    say({ kind: 'seen', id: frame.shown.at(-1), faces: [face()] });
    return await looked;
  };
  return { mesh, frame, say, pass, lookFor, gone: () => listener?.onGone() };
}

test('until the frame is ready there is no mesh, then each picture is answered by its faces', async () => {
  const { mesh, frame, say, lookFor } = setup();
  expect(await mesh.look(picture())).toBeNull();
  expect(frame.shown).toEqual([]);
  say({ kind: 'ready' });
  expect(await lookFor(20)).toEqual([face()]);
  expect(frame.isOpen).toBe(true);
});

test('one picture is looked at at a time, and an answer to another one is none', async () => {
  const { mesh, frame, say } = setup();
  say({ kind: 'ready' });
  const first = mesh.look(picture());
  expect(await mesh.look(picture())).toBeNull();
  say({ kind: 'seen', id: 99, faces: [] });
  say({ kind: 'seen', id: frame.shown[0], faces: [] });
  expect(await first).toEqual([]);
});

test('a frame that is not ready within eight seconds is taken away', async () => {
  const { mesh, frame, say, pass } = setup();
  pass(7999);
  expect(frame.isOpen).toBe(true);
  pass(1);
  expect(frame.isOpen).toBe(false);
  say({ kind: 'ready' });
  expect(await mesh.look(picture())).toBeNull();
});

test('a frame whose first five pictures take too long in the middle of them is taken away, one slow picture is not minded', async () => {
  const quick = setup();
  quick.say({ kind: 'ready' });
  for (const ms of [900, 30, 120, 120, 130, 400]) await quick.lookFor(ms);
  expect(quick.frame.isOpen).toBe(true);
  const slow = setup();
  slow.say({ kind: 'ready' });
  for (const ms of [30, 121, 121, 121]) await slow.lookFor(ms);
  expect(slow.frame.isOpen).toBe(true);
  expect(await slow.lookFor(30)).toHaveLength(1);
  expect(slow.frame.isOpen).toBe(false);
});

test.each([
  ['fails', { kind: 'failed' }],
  ['says what is no message', { kind: 'seen', id: 1 }],
  ['tells of points that are none', { kind: 'seen', id: 1, faces: [face().fill(Number.NaN)] }],
  ['tells of other points than a face has', { kind: 'seen', id: 1, faces: [new Float32Array(9)] }],
  ['tells of more people than it was asked for', { kind: 'seen', id: 1, faces: [face(), face(), face()] }],
])('a frame that %s is taken away, and who waits for it is told that there is no mesh', async (_what, message) => {
  const { mesh, frame, say } = setup();
  say({ kind: 'ready' });
  const looked = mesh.look(picture());
  say(message);
  expect(await looked).toBeNull();
  expect(frame.isOpen).toBe(false);
});

test('a picture that is not answered within a second, a frame that has gone, and closing end the wait', async () => {
  type Own = ReturnType<typeof setup>;
  const ends: readonly ((own: Own) => void)[] = [
    ({ pass }) => pass(1000),
    ({ gone }) => gone(),
    ({ mesh }) => mesh.close(),
  ];
  for (const end of ends) {
    const own = setup();
    own.say({ kind: 'ready' });
    const looked = own.mesh.look(picture());
    await setImmediate();
    end(own);
    expect(await looked).toBeNull();
    expect(own.frame.isOpen).toBe(false);
  }
});
