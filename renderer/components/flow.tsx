import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useStage } from '../stage.tsx';
import styles from './flow.module.css';
import type { Pager } from './use-pager.ts';

/** A piece of content that is never cut in two. */
export interface Block {
  readonly key: string;
  readonly node: ReactNode;
  /** Starts a page of its own. */
  readonly startsPage?: boolean;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

export interface FlowProps {
  readonly blocks: readonly Block[];
  /** The page to show, from 0; what lies beyond the last shows the last. */
  readonly page: number;
  /** Hears how many pages there are, and which blocks stand on each, before they are painted. */
  readonly onPages: Pager['onPages'];
  /** Hears which block is touched. */
  readonly onTouch?: Pager['onTouch'];
  /** 2: down the left column, then down the right one; `run`: as many side by side as there is room for. */
  readonly columns?: 1 | 2 | 'run';
  readonly as?: 'ol' | 'ul' | 'div';
}

/** Breaks the blocks that stand in `box` into runs that fit its height. A block taller than the box has a page to itself. */
export function breakPages(
  heightPx: number,
  blocks: readonly { readonly top: number; readonly bottom: number; readonly startsPage: boolean }[],
): Range[] {
  const ranges: Range[] = [];
  let from = 0;
  let top = blocks[0]?.top ?? 0;
  for (const [index, block] of blocks.entries()) {
    const isFirst = index === from;
    if (!isFirst && (block.startsPage || block.bottom - top > heightPx + 1)) {
      ranges.push({ from, to: index });
      from = index;
      top = block.top;
    }
  }
  ranges.push({ from, to: blocks.length });
  return ranges;
}

/** What stands in the columns of each page. */
type Pages = readonly (readonly Range[])[];

/**
 * Puts runs of blocks side by side. What would all fit into the left column is parted where the second half of it begins,
 * so that no column stays empty beside a full one; of an odd number the left one has more.
 */
export function fillColumns(
  heightPx: number,
  blocks: readonly { readonly top: number; readonly bottom: number; readonly startsPage: boolean }[],
  columns: number,
): Range[][] {
  const runs = breakPages(heightPx, blocks);
  if (columns === 1) return runs.map((run) => [run]);
  const pages: Range[][] = [];
  for (let at = 0; at < runs.length; at += columns) pages.push(runs.slice(at, at + columns));
  const last = pages.at(-1);
  const only = last?.length === 1 ? last[0] : undefined;
  if (last && only && only.to - only.from > 1) last.splice(0, 1, ...parted(only, blocks));
  return pages;
}

function parted(run: Range, blocks: readonly { readonly top: number; readonly bottom: number }[]): Range[] {
  const top = blocks[run.from]?.top ?? 0;
  const middle = (top + (blocks[run.to - 1]?.bottom ?? 0)) / 2;
  const inside = Array.from({ length: run.to - run.from - 1 }, (_, index) => run.from + 1 + index);
  const cut = inside.reduce((best, index) =>
    Math.abs((blocks[index]?.top ?? 0) - middle) <= Math.abs((blocks[best]?.top ?? 0) - middle) ? index : best,
  );
  return [
    { from: run.from, to: cut },
    { from: cut, to: run.to },
  ];
}

function measure(box: HTMLElement, columns: number): Pages {
  const blocks = Array.from(box.querySelectorAll<HTMLElement>('[data-block]'), (element) => {
    return {
      top: element.offsetTop,
      bottom: element.offsetTop + element.offsetHeight,
      startsPage: element.dataset.startsPage === 'true',
    };
  });
  return fillColumns(box.clientHeight, blocks, columns);
}

/** Shows as many blocks as there is room for and turns pages instead of scrolling. Its height comes from outside. */
export function Flow(props: FlowProps) {
  const { visit, language } = useStage();
  const { size, reach } = visit.modes;
  const measuredFor = [language, size, reach, ...props.blocks.map((block) => block.key)].join(' ');
  return <MeasuredFlow key={measuredFor} {...props} />;
}

/** Hears of every press within a box, by whatever it is pressed, before what it does. */
function useTouched(box: RefObject<HTMLElement | null>, onTouch: FlowProps['onTouch']): void {
  useEffect(() => {
    const element = box.current;
    if (!element || !onTouch) return;
    const hear = ({ target }: Event) => {
      const block = target instanceof Element ? target.closest<HTMLElement>('[data-block]') : null;
      if (block?.dataset.block !== undefined) onTouch(block.dataset.block);
    };
    const presses = ['pointerdown', 'keydown', 'click'] as const;
    for (const press of presses) element.addEventListener(press, hear, { capture: true });
    return () => {
      for (const press of presses) element.removeEventListener(press, hear, { capture: true });
    };
  }, [box, onTouch]);
}

function MeasuredFlow({ blocks, page, onPages, onTouch, columns = 1, as: Tag = 'div' }: FlowProps) {
  const box = useRef<HTMLElement>(null);
  const [ranges, setRanges] = useState<Pages | null>(null);
  const measuredHeight = useRef(0);

  useLayoutEffect(() => {
    if (ranges || !box.current) return;
    const found = measure(box.current, columns === 2 ? 2 : 1);
    measuredHeight.current = box.current.clientHeight;
    setRanges(found);
    onPages(
      found.length,
      found.map((columnsOfPage) =>
        columnsOfPage.flatMap(({ from, to }) => blocks.slice(from, to).map((block) => block.key)),
      ),
    );
  }, [ranges, onPages, columns, blocks]);
  useTouched(box, onTouch);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const again = () => setRanges(null);
    const observer = new ResizeObserver(() => {
      if (Math.abs(element.clientHeight - measuredHeight.current) > 1) again();
    });
    observer.observe(element);
    document.fonts.addEventListener('loadingdone', again);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener('loadingdone', again);
    };
  }, []);

  const shown = ranges?.[Math.min(page, ranges.length - 1)] ?? [{ from: 0, to: blocks.length }];
  const Item = Tag === 'div' ? 'div' : 'li';
  const items = shown.map(({ from, to }) =>
    blocks.slice(from, to).map((block) => (
      <Item key={block.key} data-block={block.key} data-starts-page={block.startsPage ?? false}>
        {block.node}
      </Item>
    )),
  );
  return (
    <Tag
      ref={box as never}
      className={styles.flow}
      data-flow=""
      data-columns={columns}
      data-measuring={ranges === null || undefined}
    >
      {columns === 2
        ? items.map((column, index) => (
            <div key={shown[index]?.from} data-column="">
              {column}
            </div>
          ))
        : items}
    </Tag>
  );
}
