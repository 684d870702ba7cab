import type { Cancel } from '../system/clock.ts';

/** The socket beside the screen: somebody who plugs a headset in wants to hear the terminal. */
export interface Headset {
  /** Tells when one is plugged in and when it is taken out; one that is there from the start is told of when it goes. */
  readonly watch: (tell: (isPlugged: boolean) => void) => Cancel;
}

/** Turns the names of what is plugged in, as they are read now and then, into comings and goings. */
export function followPlugs(tell: (isPlugged: boolean) => void): (plugged: readonly string[]) => void {
  let before: ReadonlySet<string> | null = null;
  return (plugged) => {
    const now = new Set(plugged);
    const known = before;
    before = now;
    if (known === null) return;
    if ([...now].some((name) => !known.has(name))) tell(true);
    else if (now.size < known.size) tell(false);
  };
}
