const keys = 'button, label, a, input, [role="button"]';

/**
 * Tells of every touch of the screen that is not a key's. A key acts first: `onKey` is told when it is pressed, and what
 * that gives is told once the key has acted.
 */
export function watchTouch(target: Window, onTouch: () => void, onKey: () => () => void): () => void {
  let afterKey: (() => void) | null = null;
  const onDown = ({ target: touched }: PointerEvent) => {
    const isKey = touched instanceof Element && touched.closest(keys) !== null;
    afterKey = isKey ? onKey() : null;
    if (!isKey) onTouch();
  };
  const onClick = () => {
    afterKey?.();
    afterKey = null;
  };
  target.addEventListener('pointerdown', onDown, { capture: true });
  target.addEventListener('click', onClick);
  return () => {
    target.removeEventListener('pointerdown', onDown, { capture: true });
    target.removeEventListener('click', onClick);
  };
}
