import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { Phrases } from './phrases.tsx';

/** Words of several lines are as wide as the longest of them, so that a drawing stands beside them and not at the edge. */
function shrink(label: HTMLElement): void {
  if (label.style.width !== '') label.style.width = '';
  const words = label.ownerDocument.createRange();
  words.selectNodeContents(label);
  const lines = Array.from(words.getClientRects()).filter(({ width }) => width > 0);
  const bottoms = lines.map(({ bottom }) => bottom);
  const isOneLine = Math.max(...bottoms) - Math.min(...bottoms) < (lines[0]?.height ?? 0) / 2;
  if (isOneLine) return;
  const widthPx = Math.max(...lines.map(({ right }) => right)) - Math.min(...lines.map(({ left }) => left));
  // The page may be drawn smaller than it is laid out.
  const scale = label.offsetWidth / label.getBoundingClientRect().width;
  label.style.width = `${Math.ceil(widthPx * scale) + 1}px`;
}

/** The words on a key, beside its drawing. */
export function Label({ children }: { children: ReactNode }) {
  const label = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (label.current) shrink(label.current);
  });
  useEffect(() => {
    const again = () => label.current && shrink(label.current);
    const fonts = label.current?.ownerDocument.fonts;
    fonts?.addEventListener('loadingdone', again);
    return () => fonts?.removeEventListener('loadingdone', again);
  }, []);
  return <span ref={label}>{typeof children === 'string' ? <Phrases text={children} /> : children}</span>;
}
