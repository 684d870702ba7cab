import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { fitLabel } from './label-widths.ts';
import { Clauses } from './phrases.tsx';

/** The name of a key as it is told to who cannot see it: whole and in one piece, however its words are painted. */
export function nameOfKey(label: ReactNode): { readonly 'aria-label'?: string } {
  return typeof label === 'string' ? { 'aria-label': label } : {};
}

/** The words on a key, beside its drawing. */
export function Label({ children }: { children: ReactNode }) {
  const label = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (label.current) fitLabel(label.current);
  });
  useEffect(() => {
    const again = () => label.current && fitLabel(label.current);
    const fonts = label.current?.ownerDocument.fonts;
    fonts?.addEventListener('loadingdone', again);
    return () => fonts?.removeEventListener('loadingdone', again);
  }, []);
  return <span ref={label}>{typeof children === 'string' ? <Clauses text={children} /> : children}</span>;
}
