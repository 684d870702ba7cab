import { useInsertionEffect } from 'react';
import type { Language } from '#contract/base/language.ts';
import type { Modes } from '#contract/page/visit.ts';

/** Writes language and modes on the root element, where the style sheets read them. */
export function applyModes(root: HTMLElement, language: Language, modes: Modes): void {
  root.lang = language;
  root.dataset.size = modes.size;
  root.dataset.contrast = modes.contrast;
  root.dataset.reach = modes.reach;
}

/** Does so for the page, and names its screen, before anything on it measures itself by those style sheets. */
export function useDocumentModes(language: Language, modes: Modes, screen: string): void {
  useInsertionEffect(() => {
    applyModes(document.documentElement, language, modes);
    document.documentElement.dataset.screen = screen;
  }, [language, modes, screen]);
}
