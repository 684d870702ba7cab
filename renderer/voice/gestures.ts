/** What fingers say on a screen that is not looked at. */
export interface GestureListener {
  readonly onSwipe: (direction: 'next' | 'previous') => void;
  readonly onTap: () => void;
  readonly onDoubleTap: () => void;
}

const swipePx = 70;
const tapPx = 40;
const doubleTapMs = 350;

/** Tells swipes from taps anywhere on an element; returns how to stop. */
export function watchGestures(element: HTMLElement, listener: GestureListener): () => void {
  let start: { x: number; y: number } | null = null;
  let waitingTap: ReturnType<typeof setTimeout> | null = null;

  const endTap = () => {
    if (waitingTap !== null) {
      clearTimeout(waitingTap);
      waitingTap = null;
      listener.onDoubleTap();
      return;
    }
    waitingTap = setTimeout(() => {
      waitingTap = null;
      listener.onTap();
    }, doubleTapMs);
  };
  const onDown = (event: PointerEvent) => {
    start = { x: event.clientX, y: event.clientY };
  };
  const onUp = (event: PointerEvent) => {
    if (!start) return;
    const dx = event.clientX - start.x;
    const dy = event.clientY - start.y;
    start = null;
    if (Math.abs(dx) >= swipePx && Math.abs(dx) > Math.abs(dy)) listener.onSwipe(dx > 0 ? 'next' : 'previous');
    else if (Math.hypot(dx, dy) < tapPx) endTap();
  };
  element.addEventListener('pointerdown', onDown);
  element.addEventListener('pointerup', onUp);
  return () => {
    element.removeEventListener('pointerdown', onDown);
    element.removeEventListener('pointerup', onUp);
    if (waitingTap !== null) clearTimeout(waitingTap);
  };
}
