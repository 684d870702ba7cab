import { watchHold } from '../../hold.ts';
import { isCorner, isOnName } from '../../voice/corner-hold.ts';

const holdMs = 3000;

/** The whole name; a notice is as wide as the line, and its ends lie in the corners, which are held by those who do not look. */
function isEntrance({ target, clientX, clientY, view }: PointerEvent): boolean {
  if (!(target instanceof Element) || !view || !target.closest('[data-entrance]')) return false;
  return isOnName(target) || !isCorner(clientX, clientY, view.innerWidth, view.innerHeight);
}

/** Ctrl, Alt and S together. */
function isChord({ ctrlKey, altKey, code, repeat }: KeyboardEvent): boolean {
  return ctrlKey && altKey && code === 'KeyS' && !repeat;
}

/**
 * The staff's way in, which nothing on the screen gives away: the venue's name, or the notice that stands in its place, held for three
 * seconds, or a chord of a plugged-in keyboard. Returns how to stop.
 */
export function watchEntrance(target: Window, onEnter: () => void): () => void {
  const stopHold = watchHold(target, { holdMs, isPlace: isEntrance, onHold: onEnter });
  const onKey = (event: KeyboardEvent) => {
    if (isChord(event)) onEnter();
  };
  target.addEventListener('keydown', onKey, { capture: true });
  return () => {
    stopHold();
    target.removeEventListener('keydown', onKey, { capture: true });
  };
}
