import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import type { Block } from './flow.tsx';
import { gapPx, setRun, showPage } from './run-pages.ts';
import styles from './running-text.module.css';
import type { Pager } from './use-pager.ts';

export interface RunningTextProps {
  readonly blocks: readonly Block[];
  /** How many columns stand side by side on a page, at most. */
  readonly columns: 1 | 2;
  /** The page to show, from 0. */
  readonly page: number;
  /** Hears how many pages there are, and which blocks begin on each, before they are painted. */
  readonly onPages: Pager['onPages'];
}

const sizeOf = ({ offsetWidth, offsetHeight }: HTMLElement) => `${offsetWidth} ${offsetHeight}`;

/**
 * Text to be read that runs down its columns and on to further pages, broken by the browser itself (CSS Multi-column
 * Layout); a page is turned by moving the text sideways. Its height comes from outside. Nothing in it may be pressed:
 * what stands on another page is there, but hidden.
 */
export function RunningText({ blocks, columns, page, onPages }: RunningTextProps) {
  const box = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const laidFor = useRef('');
  const lay = useCallback(() => {
    if (!box.current || !text.current) return;
    laidFor.current = sizeOf(box.current);
    setRun(text.current, columns);
    const blocks = showPage(text.current, page);
    onPages(blocks.length, blocks);
  }, [columns, page, onPages]);
  useLayoutEffect(lay);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    // An observer also tells the size that it begins with, for which the text has just been laid.
    const observer = new ResizeObserver(() => sizeOf(element) !== laidFor.current && lay());
    observer.observe(element);
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
