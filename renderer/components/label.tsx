import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { fitLabel } from './label-widths.ts';
import { Clauses } from './phrases.tsx';

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
