import { type MouseEvent, type PointerEvent, useEffect, useMemo } from 'react';
import { createBounceGuard } from './bounce-guard.ts';
import { createRepeater, pageTimers } from './repeater.ts';
import { useLatest } from './use-latest.ts';

/**
 * Acts when a key goes down, as typing needs, and once only: the click that follows a touch is left alone, while one
 * without a touch (a switch, the reading mode) acts. `repeats`: again and again while held.
 */
export function useKeyPress(onPress: () => void, repeats = false) {
  const act = useLatest(onPress);
  const key = useMemo(() => ({ guard: createBounceGuard(), repeater: createRepeater(pageTimers) }), []);
  useEffect(() => key.repeater.stop, [key]);
  const release = (event: PointerEvent) => {
    key.guard.released(event.timeStamp);
    key.repeater.stop();
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0 || !key.guard.accepts(event.timeStamp)) return;
      // The finger stays this key's until it lifts, wherever it slides: no release is missed.
      event.currentTarget.setPointerCapture(event.pointerId);
      if (repeats) key.repeater.start(act);
      else act();
    },
    onPointerUp: release,
    onPointerCancel: release,
    // A touched key must not take the focus: Enter and space of a plugged-in keyboard would press it again.
    onMouseDown: (event: MouseEvent) => event.preventDefault(),
    onClick: (event: MouseEvent) => {
      if (event.detail === 0) act();
    },
    onContextMenu: (event: MouseEvent) => event.preventDefault(),
  };
}
