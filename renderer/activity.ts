const quietMs = 2000;

/** Tells at most every two seconds that somebody touches or types; returns how to stop. */
export function watchActivity(target: Window, tell: () => void, nowMs: () => number): () => void {
  let toldAtMs = Number.NEGATIVE_INFINITY;
  const onInput = () => {
    const now = nowMs();
    if (now - toldAtMs < quietMs) return;
    toldAtMs = now;
    tell();
  };
  target.addEventListener('pointerdown', onInput, { capture: true });
  target.addEventListener('keydown', onInput, { capture: true });
  return () => {
    target.removeEventListener('pointerdown', onInput, { capture: true });
    target.removeEventListener('keydown', onInput, { capture: true });
  };
}
