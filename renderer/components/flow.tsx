import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useStage } from '../stage.tsx';
import styles from './flow.module.css';

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
  /** Hears how many pages there are, before they are painted. */
  readonly onPages: (pages: number) => void;
  /** `run`: as many side by side as there is room for. */
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

function measure(box: HTMLElement): Range[] {
  const blocks = Array.from(box.children, (child) => {
    const element = child as HTMLElement;
    return {
      top: element.offsetTop,
      bottom: element.offsetTop + element.offsetHeight,
      startsPage: element.dataset.startsPage === 'true',
    };
  });
  return breakPages(box.clientHeight, blocks);
}

/** Shows as many blocks as there is room for and turns pages instead of scrolling. Its height comes from outside. */
export function Flow(props: FlowProps) {
  const { visit, language } = useStage();
  const { size, reach } = visit.modes;
  const measuredFor = [language, size, reach, ...props.blocks.map((block) => block.key)].join(' ');
  return <MeasuredFlow key={measuredFor} {...props} />;
}

function MeasuredFlow({ blocks, page, onPages, columns = 1, as: Tag = 'div' }: FlowProps) {
  const box = useRef<HTMLElement>(null);
  const [ranges, setRanges] = useState<readonly Range[] | null>(null);
  const measuredHeight = useRef(0);

  useLayoutEffect(() => {
    if (ranges || !box.current) return;
    const found = measure(box.current);
    measuredHeight.current = box.current.clientHeight;
    setRanges(found);
    onPages(found.length);
  }, [ranges, onPages]);

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

  const range = ranges?.[Math.min(page, ranges.length - 1)];
  const shown = range ? blocks.slice(range.from, range.to) : blocks;
  const item = Tag === 'div' ? 'div' : 'li';
  const Item = item;
  return (
    <Tag
      ref={box as never}
      className={styles.flow}
      data-columns={columns}
      data-measuring={ranges === null || undefined}
    >
      {shown.map((block) => (
        <Item key={block.key} data-starts-page={block.startsPage ?? false}>
          {block.node}
        </Item>
      ))}
    </Tag>
  );
}
