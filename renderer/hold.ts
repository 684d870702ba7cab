const strayPx = 40;

const releases = ['pointerup', 'pointercancel', 'mouseup', 'touchend', 'click'] as const;
const releaseMs = 50;

/** A click of the keyboard, or of somebody who does not look and presses what was read: neither has a count of presses. */
function isWithoutFinger(event: Event): boolean {
  return event instanceof MouseEvent && event.type === 'click' && event.detail === 0;
}

/** Swallows what the finger would still press when it is lifted after a hold. */
function swallowRelease(target: Window): void {
  const letGo = () => {
    for (const name of releases) target.removeEventListener(name, swallow, { capture: true });
    target.removeEventListener('pointerdown', letGo, { capture: true });
  };
  const swallow = (event: Event) => {
    if (isWithoutFinger(event)) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    if (event.type !== 'pointerup' && event.type !== 'pointercancel') return;
    // The click comes after the release, in the same turn of the loop or the next; a new touch is meant.
    setTimeout(letGo, releaseMs);
    target.addEventListener('pointerdown', letGo, { capture: true });
  };
  for (const name of releases) target.addEventListener(name, swallow, { capture: true });
}

export interface HoldOptions {
  readonly holdMs: number;
  /** Whether a touch begins where a hold is meant. */
  readonly isPlace: (event: PointerEvent) => boolean;
  readonly onHold: () => void;
}

/** Tells when one finger has rested on a place for so long; what it would press when lifted is not pressed. Returns how to stop. */
export function watchHold(target: Window, { holdMs, isPlace, onHold }: HoldOptions): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let start = { x: 0, y: 0 };
  const cancel = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const onDown = (event: PointerEvent) => {
    cancel();
    if (!isPlace(event)) return;
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
