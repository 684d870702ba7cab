import { watchHold } from '../hold.ts';

const cornerPx = 150;
const holdMs = 2000;

/** Whether a point of a window lies in one of its corners. */
export function isCorner(x: number, y: number, width: number, height: number): boolean {
  const nearSide = x < cornerPx || x > width - cornerPx;
  return nearSide && (y < cornerPx || y > height - cornerPx);
}

/** Tells when any corner of the screen has been held for two seconds; returns how to stop. */
export function watchCorners(target: Window, onHold: () => void): () => void {
  return watchHold(target, {
    holdMs,
    isPlace: ({ clientX, clientY }) => isCorner(clientX, clientY, target.innerWidth, target.innerHeight),
    onHold,
  });
}
