/** A run of words as it is painted. */
export interface PaintedText {
  readonly element: Element;
  readonly rects: readonly DOMRect[];
}

/** What is on the screen, or on the question that lies over it. */
export function scopeOf(): Element {
  return document.querySelector('dialog[open]') ?? document.body;
}

/** Drawings, and what only a reader of the page meets. */
export function isUnseen(element: Element): boolean {
  const isHiddenInput = element.matches('input') && element.closest('label') !== null;
  return (
    isHiddenInput || element.closest('.unseen, svg') !== null || getComputedStyle(element).clipPath === 'inset(50%)'
  );
}

/** Whether a part of an element is on the page that is shown, where pages stand side by side; everything is, elsewhere. */
function shownBeside(element: Element): (rect: DOMRect) => boolean {
  const page = element.closest('[data-turns]')?.getBoundingClientRect();
  if (!page) return () => true;
  if (element.closest('[data-away]')) return () => false;
  return ({ left, right }) => right > page.left && left < page.right;
}

/** Every run of words with the boxes it is painted in. */
export function paintedTexts(scope: Element): readonly PaintedText[] {
  const texts: PaintedText[] = [];
  const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!element || node.textContent?.trim() === '' || isUnseen(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const isShown = shownBeside(element);
    const rects = Array.from(range.getClientRects()).filter(
      (rect) => rect.width > 0.5 && rect.height > 0.5 && isShown(rect),
    );
    if (rects.length > 0) texts.push({ element, rects });
  }
  return texts;
}

/** Everything that can be pressed or written in. */
export function pressable(scope: Element): readonly Element[] {
  return Array.from(scope.querySelectorAll('button, input, label, a[href], [role="button"]')).filter((element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && !isUnseen(element);
  });
}

/** Whether a text shows only its beginning on purpose: the visitor's own words, which they know. */
export function isClamped(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement)
    if (getComputedStyle(at).webkitLineClamp !== 'none') return true;
  return false;
}

/** Whether something painted lies over a point of an element, or the point is outside the window. */
export function isCovered(element: Element, x: number, y: number): boolean {
  const top = document.elementFromPoint(x, y);
  if (!top) return true;
  for (let at: Element | null = top; at && !at.contains(element) && !element.contains(at); at = at.parentElement) {
    const style = getComputedStyle(at);
    if (style.opacity === '0') return false;
    if (partsOfColour(style.backgroundColor)[3] > 0.5 || at.matches('button, svg')) return true;
  }
  return false;
}

/** Red, green, blue 0..255 and opacity 0..1 of a computed colour. */
export function partsOfColour(colour: string): readonly [number, number, number, number] {
  const [red = 0, green = 0, blue = 0, opacity = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return [red, green, blue, opacity];
}
