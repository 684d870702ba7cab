import { expect, test } from 'vitest';
import { createPlayer } from '#renderer/voice/player.ts';
import { createTestClock } from '#test/support/fakes/clock.ts';

function setup() {
  const clock = createTestClock();
  const played: { atS: number; samples: number; silenced: boolean }[] = [];
  const speaker = {
    nowS: () => clock.monotonicMs() / 1000,
    play: (pcm: Float32Array, _rateHz: number, atS: number) => {
      const one = { atS, samples: pcm.length, silenced: false };
      played.push(one);
      return () => {
        one.silenced = true;
      };
    },
  };
  const player = createPlayer(speaker, clock.after);
  const heard: string[] = [];
  const announce = (name: string, fromMs: number, durationMs: number) =>
    player.announce({ fromMs, durationMs, rateHz: 8000, onHeard: () => heard.push(name) });
  const piece = (ms: number) => new Uint8Array(ms * 16);
  return { clock, played, player, heard, announce, piece };
}

test('pieces play one after the other without a gap, and each sentence is told when it is heard', () => {
  const { clock, played, player, heard, announce, piece } = setup();
  announce('one', 1000, 200);
  announce('two', 1200, 100);
  for (const timeMs of [1000, 1100, 1200]) player.play(timeMs, piece(100));
  const starts = played.map(({ atS }) => atS);
  expect((starts[1] ?? 0) - (starts[0] ?? 0)).toBeCloseTo(0.1);
  expect((starts[2] ?? 0) - (starts[1] ?? 0)).toBeCloseTo(0.1);
  expect(heard).toEqual([]);
  clock.advance(100);
  expect(heard).toEqual(['one']);
  clock.advance(200);
  expect(heard).toEqual(['one', 'two']);
});

test('it is finished when the last sentence has been heard', async () => {
  const { clock, player, announce, piece } = setup();
  announce('one', 0, 100);
  player.play(0, piece(100));
  let isOver = false;
  const finished = player.finished().then(() => {
    isOver = true;
  });
  clock.advance(100);
  await Promise.resolve();
  expect(isOver).toBe(false);
  clock.advance(100);
  await finished;
  expect(isOver).toBe(true);
});

test('stopped, everything falls silent and what comes late is dropped', async () => {
  const { clock, played, player, heard, announce, piece } = setup();
  announce('one', 0, 200);
  player.play(0, piece(100));
  player.stop();
  await player.finished();
  player.play(100, piece(100));
  clock.advance(1000);
  expect(played).toEqual([expect.objectContaining({ silenced: true })]);
  expect(heard).toEqual([]);
});

test('pieces that come too late are played on from now instead of all at once', () => {
  const { clock, played, player, announce, piece } = setup();
  announce('one', 0, 10_000);
  player.play(0, piece(100));
  clock.advance(5000);
  player.play(100, piece(100));
  player.play(200, piece(100));
  expect(played[1]?.atS).toBeGreaterThanOrEqual(5);
  expect((played[2]?.atS ?? 0) - (played[1]?.atS ?? 0)).toBeCloseTo(0.1);
});

test('sound that overtakes its announcement is heard all the same', async () => {
  const { clock, played, player, heard, announce, piece } = setup();
  player.play(0, piece(100));
  player.play(100, piece(100));
  expect(played).toEqual([]);
  announce('one', 0, 200);
  expect(played).toHaveLength(2);
  clock.advance(300);
  await player.finished();
  expect(heard).toEqual(['one']);
});

test('a sentence whose sound never comes keeps nobody waiting for good', async () => {
  const { clock, player, announce } = setup();
  announce('one', 0, 200);
  let isOver = false;
  const finished = player.finished().then(() => {
    isOver = true;
  });
  clock.advance(1000);
  await Promise.resolve();
  expect(isOver).toBe(false);
  clock.advance(2000);
  await finished;
});

test('what was waited for in vain does not silence what is said next', async () => {
  const { clock, played, player, announce, piece } = setup();
  announce('one', 0, 100);
  player.play(0, piece(100));
  const finished = player.finished();
  clock.advance(300);
  await finished;
  announce('two', 5000, 5000);
  player.play(5000, piece(100));
  clock.advance(4000);
  expect(played[1]?.silenced).toBe(false);
});
