import type { Headset } from '#core/visit/headset.ts';

/** A socket that the test plugs into. */
export interface FakeHeadset extends Headset {
  readonly plug: () => void;
  readonly unplug: () => void;
}

export function createFakeHeadset(isPluggedAtStart = false): FakeHeadset {
  const listeners = new Set<(isPlugged: boolean) => void>();
  let isPlugged = isPluggedAtStart;
  const turn = (now: boolean) => {
    if (now === isPlugged) return;
    isPlugged = now;
    for (const tell of listeners) tell(now);
  };
  return {
    watch: (tell) => {
      listeners.add(tell);
      return () => void listeners.delete(tell);
    },
    plug: () => turn(true),
    unplug: () => turn(false),
  };
}
