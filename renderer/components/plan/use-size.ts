import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The room that an element has on the panel, in its pixels; null before it has been laid out. */
export function useSize<Kind extends HTMLElement>(): {
  readonly ref: RefObject<Kind | null>;
  readonly size: Size | null;
} {
  const ref = useRef<Kind>(null);
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const watching = new ResizeObserver(measure);
    watching.observe(element);
    return () => watching.disconnect();
  }, []);
  return { ref, size };
}
