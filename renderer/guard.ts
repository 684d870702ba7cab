/** Keys that Chromium would take for itself: they open windows, close the page or leave it. */
function isBrowserKey(event: KeyboardEvent): boolean {
  if (selectsAll(event)) return false;
  return event.ctrlKey || event.altKey || event.metaKey || /^F\d{1,2}$/.test(event.key) || event.key === 'ContextMenu';
}

/** Ctrl+A in a field selects its text; with shift as well it would look for other pages. */
function selectsAll({ key, ctrlKey, shiftKey, altKey, metaKey, target }: KeyboardEvent): boolean {
  if (key.toLowerCase() !== 'a' || !ctrlKey || shiftKey || altKey || metaKey) return false;
  return target instanceof HTMLElement && target.matches('[data-typing-field]');
}

/** Keeps the page the only thing that can be reached from it; returns how to take the guard away. */
export function guardPage(target: Window): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (isBrowserKey(event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  const refuse = (event: Event) => event.preventDefault();
  const onWheel = (event: WheelEvent) => {
    if (event.ctrlKey) event.preventDefault();
  };
  target.addEventListener('keydown', onKey, { capture: true });
  target.addEventListener('contextmenu', refuse);
  target.addEventListener('dragstart', refuse);
  target.addEventListener('drop', refuse);
  target.addEventListener('wheel', onWheel, { passive: false });
  return () => {
    target.removeEventListener('keydown', onKey, { capture: true });
    target.removeEventListener('contextmenu', refuse);
    target.removeEventListener('dragstart', refuse);
    target.removeEventListener('drop', refuse);
    target.removeEventListener('wheel', onWheel);
  };
}
