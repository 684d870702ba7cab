import { expect, test, vi } from 'vitest';
import type { Microphone } from '#core/speech/microphone.ts';

/** A microphone under test and the world around it. */
export interface MicrophoneBench {
  readonly microphone: Microphone;
  /** Makes a sound that the microphone hears. */
  readonly makeSound: () => Promise<void> | void;
  /** Takes the device away for good. */
  readonly breakDown: () => Promise<void> | void;
  readonly close: () => Promise<void> | void;
}

export interface MicrophoneSuite {
  readonly name: string;
  /** What this machine lacks; empty when nothing. */
  readonly missing?: string;
  readonly create: () => Promise<MicrophoneBench> | MicrophoneBench;
}

/** Everything that holds for every microphone, fake or real. */
export function microphoneSuite({ name, missing = '', create }: MicrophoneSuite): void {
  const holds = (rule: string, run: (bench: MicrophoneBench) => Promise<void>) =>
    test.skipIf(missing !== '')(`${name}: ${rule}${missing && ` (skipped: no ${missing})`}`, async () => {
      const bench = await create();
      try {
        await run(bench);
      } finally {
        bench.microphone.close();
        await bench.close();
      }
    });
  const listen = ({ microphone }: MicrophoneBench) => {
    const heard: Int16Array[] = [];
    const losses: string[] = [];
    microphone.open({ onSound: (pcm) => heard.push(pcm), onLost: (code) => losses.push(code) });
    const loud = () => heard.some((pcm) => pcm.some((sample) => Math.abs(sample) > 1000));
    return { heard, losses, loud };
  };
  const within = { timeout: 15_000, interval: 20 };

  holds('a sound in front of it arrives as samples', async (bench) => {
    const { loud, losses } = listen(bench);
    await bench.makeSound();
    await vi.waitFor(() => expect(loud()).toBe(true), within);
    expect(losses).toEqual([]);
  });

  holds('closed, it tells neither sound nor loss, and it can be opened again', async (bench) => {
    const first = listen(bench);
    await bench.makeSound();
    await vi.waitFor(() => expect(first.loud()).toBe(true), within);
    bench.microphone.close();
    const told = first.heard.length;
    const second = listen(bench);
    await bench.makeSound();
    await vi.waitFor(() => expect(second.loud()).toBe(true), within);
    expect(first.heard).toHaveLength(told);
    expect(first.losses).toEqual([]);
  });

  holds('its loss is told once', async (bench) => {
    const { losses, loud } = listen(bench);
    await bench.makeSound();
    await vi.waitFor(() => expect(loud()).toBe(true), within);
    await bench.breakDown();
    await vi.waitFor(() => expect(losses).toHaveLength(1), within);
    expect(losses[0]).toMatch(/^microphone-(lost|silent)$/);
    bench.microphone.close();
    expect(losses).toHaveLength(1);
  });
}
