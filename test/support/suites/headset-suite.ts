import { expect, test, vi } from 'vitest';

/** A socket for headsets under test, and the hand that plugs. */
export interface HeadsetBench {
  readonly headset: { readonly watch: (tell: (isPlugged: boolean) => void) => () => void };
  readonly plug: () => void;
  readonly unplug: () => void;
}

export interface HeadsetSuite {
  readonly name: string;
  /** Makes one in which a headset is plugged in already, or none. */
  readonly create: (isPlugged: boolean) => HeadsetBench;
}

/** Everything that holds for every socket, of the machine or of the page, fake or real. */
export function headsetSuite({ name, create }: HeadsetSuite): void {
  const watched = async (isPlugged: boolean) => {
    const bench = create(isPlugged);
    const told: boolean[] = [];
    const stop = bench.headset.watch((now) => told.push(now));
    // What is there at the start is read before the first change counts.
    await vi.waitFor(() => Promise.resolve());
    await new Promise(setImmediate);
    return { ...bench, told, stop };
  };
  const settles = (told: readonly boolean[], expected: readonly boolean[]) =>
    vi.waitFor(() => expect(told).toEqual(expected));

  test(`${name}: a headset that is plugged in is told of, and that it is taken out`, async () => {
    const { plug, unplug, told, stop } = await watched(false);
    plug();
    await settles(told, [true]);
    unplug();
    await settles(told, [true, false]);
    stop();
  });

  test(`${name}: one that is there from the start is told of only when it goes, and when it comes again`, async () => {
    const { plug, unplug, told, stop } = await watched(true);
    unplug();
    await settles(told, [false]);
    plug();
    await settles(told, [false, true]);
    stop();
  });

  test(`${name}: after the end nothing is told`, async () => {
    const { plug, told, stop } = await watched(false);
    stop();
    plug();
    await new Promise(setImmediate);
    expect(told).toEqual([]);
  });
}
