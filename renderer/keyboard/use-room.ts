import { type RefObject, useLayoutEffect, useState } from 'react';
import type { StripRoom } from './candidate-pages.ts';
import { wideColumns } from './layouts.ts';

/** How much fits: measured, because the panel and the visitor's text size decide it. */
export interface Room {
  readonly strip: StripRoom;
  readonly columns: number;
  /** True where five rows of kana fit one above the other beside everything else. */
  readonly isTall: boolean;
}

/** Rows of the tallest keys, the strip among them, and how much of the panel they may take. */
const tallRows = 7;
const mostOfPanel = 0.62;
const gapPx = 10;
const standardRoom: Room = { strip: { widthPx: 1008, fontPx: 40, touchPx: 88 }, columns: wideColumns, isTall: true };

/** Measures the strip and the keys, now and whenever either changes size. */
export function useRoom(strip: RefObject<HTMLElement | null>, keys: RefObject<HTMLElement | null>): Room {
  const [room, setRoom] = useState(standardRoom);
  useLayoutEffect(() => {
    const measure = () => {
      if (strip.current === null || keys.current === null) return;
      const touchPx = Number.parseFloat(getComputedStyle(keys.current).minInlineSize) || standardRoom.strip.touchPx;
      const fontPx = Number.parseFloat(getComputedStyle(strip.current).fontSize) || standardRoom.strip.fontPx;
      setRoom({
        strip: { widthPx: strip.current.clientWidth, fontPx, touchPx },
        columns: Math.floor((keys.current.clientWidth + gapPx) / (touchPx + gapPx)),
        isTall: tallRows * (touchPx + gapPx) <= mostOfPanel * window.innerHeight,
      });
    };
    measure();
    const observer = new ResizeObserver(measure);
    for (const part of [strip.current, keys.current]) if (part !== null) observer.observe(part);
    return () => observer.disconnect();
  }, [strip, keys]);
  return room;
}
