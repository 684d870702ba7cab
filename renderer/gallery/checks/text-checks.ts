import { isClamped, isCovered, type PaintedText, partsOfColour } from './parts.ts';
import { type Limits, type Violation, violation } from './violation.ts';

function luminanceOf([red, green, blue]: readonly [number, number, number, ...number[]]): number {
  const part = (value: number) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
}

function groundOf(element: Element): readonly [number, number, number, number] {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const colour = partsOfColour(getComputedStyle(at).backgroundColor);
    if (colour[3] > 0.99) return colour;
  }
  return [255, 255, 255, 1];
}

function contrastOf(element: Element): number {
  const ink = luminanceOf(partsOfColour(getComputedStyle(element).color));
  const ground = luminanceOf(groundOf(element));
  return (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05);
}

function isOutside({ left, top, right, bottom }: DOMRect): boolean {
  return left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1;
}

/** Both ends of the foot of a line, and its middle: where a neighbour or an edge would cut it. */
function isCut(element: Element, rect: DOMRect, sizePx: number): boolean {
  const middle = (rect.top + rect.bottom) / 2;
  const foot = middle + sizePx * 0.42;
  const spots = [
    [rect.left + 2, foot],
    [rect.right - 2, foot],
    [(rect.left + rect.right) / 2, middle],
  ] as const;
  return spots.some(([x, y]) => isCovered(element, x, y));
}

function placeOf({ element, rects }: PaintedText, sizePx: number): Violation[] {
  if (isClamped(element)) return [];
  const outside = rects.find(isOutside);
  if (outside) return [violation('overflow', element, `outside the panel at ${Math.round(outside.top)}`)];
  const cut = rects.find((rect) => isCut(element, rect, sizePx));
  return cut ? [violation('overflow', element, `covered or cut off at ${Math.round(cut.bottom)}`)] : [];
}

/** Words large enough, dark enough, whole and within the panel. */
export function checkText(text: PaintedText, limits: Limits): Violation[] {
  const { element } = text;
  const sizePx = Number.parseFloat(getComputedStyle(element).fontSize);
  const contrast = contrastOf(element);
  return [
    ...(sizePx < limits.leastTextPx - 0.05 ? [violation('text-size', element, `${sizePx} px`)] : []),
    ...(contrast < limits.leastContrast ? [violation('contrast', element, contrast.toFixed(2))] : []),
    ...placeOf(text, sizePx),
  ];
}

/** Boxes that hold more than they show from side to side, but for text whose pages stand there, and what holds it. */
export function checkWidths(scope: Element): Violation[] {
  const found: Violation[] = [];
  for (const element of scope.querySelectorAll<HTMLElement>(':not(svg *, input, [data-turns], :has([data-turns]))')) {
    const isWider = element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 2;
    if (!isWider || isClamped(element) || element.closest('.unseen')) continue;
    if (getComputedStyle(element).overflowX === 'visible') continue;
    found.push(violation('overflow', element, `${element.scrollWidth} wide in ${element.clientWidth}`));
  }
  return found;
}
