import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import type { Block } from './flow.tsx';
import styles from './running-text.module.css';

export interface RunningTextProps {
  readonly blocks: readonly Block[];
  /** How many columns stand side by side on a page. */
  readonly columns: 1 | 2;
  /** The page to show, from 0. */
  readonly page: number;
  /** Hears how many pages there are, before they are painted. */
  readonly onPages: (pages: number) => void;
}

/** Must be the gap in the style sheet: a page turns by its own width and the gap to the next. */
const gapPx = 40;
const roundingPx = 2;

/** On which pages, from 0, an element has a part. */
function pagesOf(element: Element, leftPx: number, stridePx: number): readonly [first: number, last: number] {
  const lefts = Array.from(element.getClientRects(), ({ left }) => left - leftPx + roundingPx);
  return [Math.floor(Math.min(...lefts) / stridePx), Math.floor(Math.max(...lefts) / stridePx)];
}

/**
 * `easy` leaves room between and around things, the others do not (the style sheets of the parts say how); `torn` besides
 * lets a column end in the middle of an item.
 */
type Setting = 'easy' | 'close' | 'torn';

function setAs(setting: Setting, text: HTMLElement): HTMLElement {
  text.dataset.set = setting === 'easy' ? 'easy' : 'close';
  text.toggleAttribute('data-torn', setting === 'torn');
  return text;
}

/** Hides what stands on another page than this one; how many pages there are. */
function showPage(text: HTMLElement, page: number): number {
  const { left, width } = text.getBoundingClientRect();
  const stridePx = width + gapPx * (width / text.offsetWidth);
  const placed = Array.from(text.children, (element) => ({ element, pages: pagesOf(element, left, stridePx) }));
  for (const { element, pages } of placed) element.toggleAttribute('data-away', page < pages[0] || page > pages[1]);
  return 1 + Math.max(0, ...placed.map(({ pages }) => pages[1]));
}

/** Sets the text closely, its items whole where all of it fits a page even so; how many pages there are. */
function showClosely(text: HTMLElement, page: number): number {
  const pages = page > 0 ? 2 : showPage(setAs('close', text), page);
  return pages > 1 ? showPage(setAs('torn', text), page) : pages;
}

/**
 * Text to be read that runs down its columns and on to further pages, broken by the browser itself (CSS Multi-column
 * Layout); a page is turned by moving the text sideways. What would not fit one page at its ease is set closely. Its
 * height comes from outside. Nothing in it may be pressed: what stands on another page is there, but hidden.
 */
export function RunningText({ blocks, columns, page, onPages }: RunningTextProps) {
  const box = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const lay = useCallback(() => {
    if (!text.current) return;
    // Whoever has turned a page reads a closely set text already.
    let pages = page > 0 ? 2 : showPage(setAs('easy', text.current), page);
    if (pages > 1) pages = showClosely(text.current, page);
    onPages(pages);
  }, [page, onPages]);
  useLayoutEffect(lay);
  useEffect(() => {
    if (!box.current) return;
    const observer = new ResizeObserver(lay);
    observer.observe(box.current);
    document.fonts.addEventListener('loadingdone', lay);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener('loadingdone', lay);
    };
  }, [lay]);
  return (
    <div ref={box} className={styles.box} data-turns="">
      <div
        ref={text}
        className={styles.text}
        data-columns={columns}
        style={{ transform: page === 0 ? 'none' : `translateX(calc(${-page} * (100% + ${gapPx}px)))` }}
      >
        {blocks.map(({ key, node }) => (
          <div key={key} data-block={key}>
            {node}
          </div>
        ))}
      </div>
    </div>
  );
}
