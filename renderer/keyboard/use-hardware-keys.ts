import { useLayoutEffect } from 'react';
import { useLatest } from './use-latest.ts';

/** Hands keys of a plugged-in keyboard to `handle`, which says whether it used one; those typed elsewhere are left alone. */
export function useHardwareKeys(isListening: boolean, handle: (event: KeyboardEvent) => boolean): void {
  const listen = useLatest((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || belongsElsewhere(event)) return;
    if (handle(event)) event.preventDefault();
  });
  // Before it is painted: whoever sees the screen may type, and nothing of it is lost.
  useLayoutEffect(() => {
    if (!isListening) return;
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [isListening, listen]);
}

/** Another field, or a control reached by Tab that enter and space press. */
function belongsElsewhere({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.matches('input, textarea, select, [contenteditable]')) return !target.matches('[data-typing-field]');
  return (
    (key === 'Enter' || key === ' ') && target.matches(':is(button, a, [role=button], [role=option]):focus-visible')
  );
}
