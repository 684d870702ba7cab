/** How wide a label of several lines must be to hold the longest of them; null for one line, which takes what it needs. */
function widthOf(label: HTMLElement): string | null {
  const words = label.ownerDocument.createRange();
  words.selectNodeContents(label);
  const lines = Array.from(words.getClientRects()).filter(({ width }) => width > 0);
  const bottoms = lines.map(({ bottom }) => bottom);
  const isOneLine = Math.max(...bottoms) - Math.min(...bottoms) < (lines[0]?.height ?? 0) / 2;
  if (isOneLine) return null;
  const widthPx = Math.max(...lines.map(({ right }) => right)) - Math.min(...lines.map(({ left }) => left));
  // The page may be drawn smaller than it is laid out.
  const scale = label.offsetWidth / label.getBoundingClientRect().width;
  return `${Math.ceil(widthPx * scale) + 1}px`;
}

const waiting = new Set<HTMLElement>();

/** First all are set free, then all are measured, then all are set: the page is laid out once for it, not once a label. */
function fitAll(): void {
  const labels = [...waiting].filter((label) => label.isConnected);
  waiting.clear();
  for (const label of labels) if (label.style.width !== '') label.style.width = '';
  const widths = labels.map(widthOf);
  for (const [index, label] of labels.entries()) {
    const width = widths[index];
    if (width) label.style.width = width;
  }
}

/**
 * Makes a label as wide as the longest of its lines, so that a drawing stands beside the words and not at the edge. It is
 * done for all labels of a screen together, once they stand and before they are painted.
 */
export function fitLabel(label: HTMLElement): void {
  if (waiting.size === 0) queueMicrotask(fitAll);
  waiting.add(label);
}
