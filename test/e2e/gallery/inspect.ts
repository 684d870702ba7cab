/** What a screen is held to; lengths in pixels of the panel. */
export interface Limits {
  readonly leastTextPx: number;
  readonly leastTargetPx: number;
  /** No control above this line. */
  readonly reachPx: number;
  readonly leastContrast: number;
  /** Ids of the quay's keys in their order; empty where there is no quay. */
  readonly quay: readonly string[];
}

/** A rule that a screen breaks, and where. */
export interface Violation {
  readonly rule: 'text-size' | 'target-size' | 'reach' | 'contrast' | 'overflow' | 'seal' | 'quay' | 'order';
  readonly where: string;
}

/** Runs in the page, so it leans on nothing outside itself. */
export function inspectScreen(limits: Limits): Violation[] {
  const found: Violation[] = [];
  const add = (rule: Violation['rule'], element: Element, what: string) => {
    const words = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 30);
    found.push({ rule, where: `${element.tagName.toLowerCase()} “${words}”: ${what}` });
  };
  const scope = document.querySelector('dialog[open]') ?? document.body;

  const isUnseen = (element: Element) =>
    element.closest('.unseen, [aria-hidden="true"] svg, svg, [data-rac-hidden]') !== null ||
    (element.closest('[style*="clip"]') !== null && element.closest('label') !== null);
  const texts: { element: Element; rects: DOMRect[] }[] = [];
  const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!element || node.textContent?.trim() === '' || isUnseen(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const rects = Array.from(range.getClientRects()).filter((rect) => rect.width > 0.5 && rect.height > 0.5);
    if (rects.length > 0) texts.push({ element, rects });
  }
  const controls = Array.from(
    scope.querySelectorAll('button, input, label, a[href], [role="button"], [tabindex]'),
  ).filter((element) => {
    if (element.matches('input') && element.closest('label')) return false;
    if (element.matches('[tabindex]:not(button, input, label)')) return false;
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && !isUnseen(element);
  });

  const parse = (color: string): [number, number, number, number] => {
    const [r = 0, g = 0, b = 0, a = 1] = (color.match(/[\d.]+/g) ?? []).map(Number);
    return [r, g, b, a];
  };
  const luminance = ([r, g, b]: readonly number[]) => {
    const part = (value = 0) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    };
    return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
  };
  const backgroundOf = (element: Element) => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const color = parse(getComputedStyle(at).backgroundColor);
      if (color[3] > 0.99) return color;
    }
    return [255, 255, 255, 1];
  };

  const clippers = (element: Element) => {
    const list: Element[] = [];
    for (let at: Element | null = element; at && at !== scope; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.overflow !== 'visible') list.push(at);
    }
    return list;
  };
  const isClamped = (element: Element) =>
    element.closest('[data-clamped]') !== null ||
    getComputedStyle(element).webkitLineClamp !== 'none' ||
    clippers(element).some((at) => getComputedStyle(at).webkitLineClamp !== 'none');
  const isCovered = (element: Element, x: number, y: number) => {
    const top = document.elementFromPoint(x, y);
    if (!top) return true;
    // What lies over the words hides them only if it is painted, up to where the two part.
    for (let at: Element | null = top; at && !at.contains(element) && !element.contains(at); at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.opacity === '0') return false;
      if (parse(style.backgroundColor)[3] > 0.5 || at.matches('button, svg')) return true;
    }
    return false;
  };

  for (const { element, rects } of texts) {
    const style = getComputedStyle(element);
    const sizePx = Number.parseFloat(style.fontSize);
    if (sizePx < limits.leastTextPx - 0.05) add('text-size', element, `${sizePx}px`);
    const ink = parse(style.color);
    const ground = backgroundOf(element);
    const [light = 0, dark = 0] = [luminance(ink), luminance(ground)].sort((a, b) => b - a);
    const ratio = (light + 0.05) / (dark + 0.05);
    if (ratio < limits.leastContrast) add('contrast', element, ratio.toFixed(2));
    if (isClamped(element)) continue;
    for (const rect of rects) {
      if (rect.left < -1 || rect.top < -1 || rect.right > innerWidth + 1 || rect.bottom > innerHeight + 1) {
        add('overflow', element, `outside the panel at ${Math.round(rect.left)},${Math.round(rect.top)}`);
        break;
      }
      const middle = (rect.top + rect.bottom) / 2;
      const low = middle + sizePx * 0.42;
      const spots = [
        [rect.left + 2, low],
        [rect.right - 2, low],
        [(rect.left + rect.right) / 2, middle],
      ] as const;
      if (spots.some(([x, y]) => isCovered(element, x, y))) {
        add('overflow', element, `covered or cut off at ${Math.round(rect.left)},${Math.round(rect.bottom)}`);
        break;
      }
    }
  }
  for (const element of Array.from(scope.querySelectorAll('*'))) {
    if (isUnseen(element) || !(element instanceof HTMLElement) || element.matches('input')) continue;
    if (
      element.scrollWidth > element.clientWidth + 2 &&
      getComputedStyle(element).overflowX !== 'visible' &&
      !isClamped(element)
    )
      add('overflow', element, `${element.scrollWidth} wide in ${element.clientWidth}`);
  }

  for (const element of controls) {
    const rect = element.getBoundingClientRect();
    const least = Math.min(rect.width, rect.height);
    if (least < limits.leastTargetPx - 0.5)
      add('target-size', element, `${Math.round(rect.width)} x ${Math.round(rect.height)}`);
    if (rect.top < limits.reachPx - 0.5) add('reach', element, `at ${Math.round(rect.top)}`);
    const corners = [
      [rect.left + 24, rect.top + rect.height / 2],
      [rect.right - 24, rect.top + rect.height / 2],
      [rect.left + rect.width / 2, rect.bottom - 20],
      [rect.left + rect.width / 2, rect.top + 20],
    ] as const;
    if (corners.some(([x, y]) => isCovered(element, x, y))) add('overflow', element, 'covered or cut off');
  }

  const seals = Array.from(scope.querySelectorAll('[data-seal]'));
  if (seals.length > 1) add('seal', seals[1] ?? scope, `${seals.length} seal keys`);

  const quay = Array.from(document.querySelectorAll('[data-quay]'), (key) => key.getAttribute('data-quay') ?? '');
  if (quay.join(' ') !== limits.quay.join(' ')) found.push({ rule: 'quay', where: quay.join(' ') });

  const read = Array.from(scope.querySelectorAll('h1, h2, button, label, input')).filter(
    (element) => (controls.includes(element) || element.matches('h1, h2')) && !isUnseen(element),
  );
  if (document.querySelector('[tabindex]:not([tabindex="0"]):not([tabindex="-1"])'))
    found.push({ rule: 'order', where: 'tabindex' });
  for (const [index, element] of read.entries()) {
    const next = read[index + 1];
    if (!next || element.contains(next)) continue;
    const a = element.getBoundingClientRect();
    const b = next.getBoundingClientRect();
    const shareX = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const shareY = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    const isAbove = b.bottom <= a.top + 1 && shareX > 1;
    const isBefore = b.right <= a.left + 1 && shareY > Math.min(a.height, b.height) * 0.5;
    if (isAbove || isBefore)
      add('order', next, `is read after “${(element.textContent ?? '').trim().slice(0, 20)}” but stands before it`);
  }
  return found;
}
