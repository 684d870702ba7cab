/**
 * What the field of the keys holds without what is selected in it; null where nothing is, or another thing has the focus. Its caret
 * always stands behind the last letter.
 */
export function withoutSelected(focused: Element | null): string | null {
  if (!(focused instanceof HTMLInputElement && focused.matches('[data-typing-field]'))) return null;
  const { value, selectionStart, selectionEnd } = focused;
  if (selectionStart === null || selectionEnd === null || selectionStart === selectionEnd) return null;
  return value.slice(0, selectionStart) + value.slice(selectionEnd);
}
