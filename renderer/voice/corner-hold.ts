import { watchHold } from '../hold.ts';

const cornerPx = 150;
const holdMs = 2000;

/** Whether a point of a window lies in one of its corners. */
export function isCorner(x: number, y: number, width: number, height: number): boolean {
  const nearSide = x < cornerPx || x > width - cornerPx;
  return nearSide && (y < cornerPx || y > height - cornerPx);
}

/** Whether a touch begins on the venue's name: the staff's way in, wherever the name stands. */
export function isOnName(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-entrance=name]') !== null;
}

/** Tells when any corner of the screen, but for the letters of the venue's name, has been held for two seconds; returns how to stop. */
export function watchCorners(target: Window, onHold: () => void): () => void {
  return watchHold(target, {
    holdMs,
    isPlace: ({ target: touched, clientX, clientY }) =>
      !isOnName(touched) && isCorner(clientX, clientY, target.innerWidth, target.innerHeight),
    onHold,
  });
}
