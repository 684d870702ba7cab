const cornerPx = 150;
const holdMs = 2000;
const strayPx = 40;

function isCorner(x: number, y: number, width: number, height: number): boolean {
  const nearSide = x < cornerPx || x > width - cornerPx;
  return nearSide && (y < cornerPx || y > height - cornerPx);
}

/** Swallows what the finger would still press when it is lifted after a hold. */
function swallowRelease(target: Window): void {
  const swallow = (event: Event) => {
    event.stopImmediatePropagation();
    event.preventDefault();
  };
  const events = ['pointerup', 'mouseup', 'touchend', 'click'] as const;
  for (const name of events) target.addEventListener(name, swallow, { capture: true });
  const done = () => {
    // The click comes after the release, in the same turn of the loop or the next.
    setTimeout(() => {
      for (const name of events) target.removeEventListener(name, swallow, { capture: true });
    }, 50);
  };
  target.addEventListener('pointerup', done, { capture: true, once: true });
  target.addEventListener('pointercancel', done, { capture: true, once: true });
}

/** Tells when any corner of the screen has been held for two seconds; returns how to stop. */
export function watchCorners(target: Window, onHold: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let start = { x: 0, y: 0 };
  const cancel = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const onDown = (event: PointerEvent) => {
    cancel();
    if (!isCorner(event.clientX, event.clientY, target.innerWidth, target.innerHeight)) return;
    start = { x: event.clientX, y: event.clientY };
    timer = setTimeout(() => {
      timer = null;
      swallowRelease(target);
      onHold();
    }, holdMs);
  };
  const onMove = (event: PointerEvent) => {
    if (Math.hypot(event.clientX - start.x, event.clientY - start.y) > strayPx) cancel();
  };
  target.addEventListener('pointerdown', onDown, { capture: true });
  target.addEventListener('pointermove', onMove, { capture: true });
  target.addEventListener('pointerup', cancel, { capture: true });
  target.addEventListener('pointercancel', cancel, { capture: true });
  return () => {
    cancel();
    target.removeEventListener('pointerdown', onDown, { capture: true });
    target.removeEventListener('pointermove', onMove, { capture: true });
    target.removeEventListener('pointerup', cancel, { capture: true });
    target.removeEventListener('pointercancel', cancel, { capture: true });
  };
}
