import { isCovered, isUnseen } from './parts.ts';
import { type Limits, type Violation, violation } from './violation.ts';

/** A control that a finger hits, within reach, with nothing over it. */
export function checkControl(element: Element, limits: Limits): Violation[] {
  const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
  const found: Violation[] = [];
  if (Math.min(width, height) < limits.leastTargetPx - 0.5)
    found.push(violation('target-size', element, `${Math.round(width)} x ${Math.round(height)}`));
  if (top < limits.reachPx - 0.5) found.push(violation('reach', element, `at ${Math.round(top)}`));
  const spots = [
    [left + 24, (top + bottom) / 2],
    [right - 24, (top + bottom) / 2],
    [(left + right) / 2, bottom - 20],
    [(left + right) / 2, top + 20],
  ] as const;
  if (spots.some(([x, y]) => isCovered(element, x, y)))
    found.push(violation('overflow', element, 'covered or cut off'));
  const wider = Array.from(element.children).find((child) => isBeside(child.getBoundingClientRect(), { left, right }));
  if (wider) found.push(violation('overflow', wider, 'sticks out of its key'));
  return found;
}

function isBeside(part: DOMRect, whole: Pick<DOMRect, 'left' | 'right'>): boolean {
  return part.width > 1 && (part.left < whole.left - 1 || part.right > whole.right + 1);
}

/** Keys with a frame stand so far from each other; rows and the keys of the quay lie edge to edge. */
const leastGapPx = 6;

/** No control lies on another, and framed ones do not touch. */
export function checkApart(controls: readonly Element[]): Violation[] {
  const found: Violation[] = [];
  const placed = controls.map((element) => {
    const { borderLeftWidth, borderRightWidth, borderTopWidth } = getComputedStyle(element);
    const isFramed = [borderLeftWidth, borderRightWidth, borderTopWidth].every((px) => Number.parseFloat(px) > 0);
    return { element, rect: element.getBoundingClientRect(), leastPx: isFramed ? leastGapPx : -1 };
  });
  for (const [index, one] of placed.entries())
    for (const other of placed.slice(index + 1)) {
      if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
      const besidePx = Math.max(other.rect.left - one.rect.right, one.rect.left - other.rect.right);
      const belowPx = Math.max(other.rect.top - one.rect.bottom, one.rect.top - other.rect.bottom);
      if (Math.max(besidePx, belowPx) < Math.min(one.leastPx, other.leastPx))
        found.push(violation('apart', other.element, `${Math.round(Math.max(besidePx, belowPx))} from another`));
    }
  return found;
}

/** At most one seal key. */
export function checkSeals(scope: Element): Violation[] {
  const seals = scope.querySelectorAll('[data-seal]');
  const second = seals[1];
  return second ? [violation('seal', second, `${seals.length} seal keys`)] : [];
}

/** The quay's keys, all and in their order. */
export function checkQuay(limits: Limits): Violation[] {
  const keys = Array.from(document.querySelectorAll('[data-quay]'), (key) => key.getAttribute('data-quay') ?? '');
  return keys.join(' ') === limits.quay.join(' ') ? [] : [{ rule: 'quay', where: keys.join(' ') }];
}

function standsBefore(next: DOMRect, rect: DOMRect): boolean {
  const shareX = Math.min(rect.right, next.right) - Math.max(rect.left, next.left);
  const shareY = Math.min(rect.bottom, next.bottom) - Math.max(rect.top, next.top);
  const isAbove = next.bottom <= rect.top + 1 && shareX > 1;
  const isLeft = next.right <= rect.left + 1 && shareY > Math.min(rect.height, next.height) * 0.5;
  return isAbove || isLeft;
}

/** What is read next stands below or to the right, and the focus goes the same way. */
export function checkOrder(scope: Element, controls: readonly Element[]): Violation[] {
  const found: Violation[] = [];
  const moved = scope.querySelector('[tabindex]:not([tabindex="0"], [tabindex="-1"])');
  if (moved) found.push(violation('order', moved, 'takes the focus out of turn'));
  const heads = Array.from(scope.querySelectorAll('h1, h2')).filter((head) => !isUnseen(head));
  const all = [...controls, ...heads].sort((a, b) =>
    a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
  for (const [index, element] of all.entries()) {
    const next = all[index + 1];
    if (!next || element.contains(next)) continue;
    if (standsBefore(next.getBoundingClientRect(), element.getBoundingClientRect()))
      found.push(
        violation('order', next, `is read after “${element.textContent?.trim().slice(0, 20)}” but stands before`),
      );
  }
  return found;
}
