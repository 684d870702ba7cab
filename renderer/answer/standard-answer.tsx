import type { EntryView } from '#contract/venue/entry.ts';
import { BringBox } from '../components/bring-list.tsx';
import { Facts } from '../components/facts.tsx';
import { type Block, Flow } from '../components/flow.tsx';
import { ListHead } from '../components/headline.tsx';
import { Scene } from '../components/scene.tsx';
import { useKept } from '../kept.tsx';
import { useStage } from '../stage.tsx';
import styles from './answer.module.css';
import { moreBlocks, stepBlocks } from './answer-blocks.tsx';
import { AnswerHead } from './answer-head.tsx';
import { AnswerLast, AnswerMain, LeanLast, NextStep } from './answer-keys.tsx';
import type { AnswerState, OwnWay } from './answer-state.ts';
import { RelatedRows } from './related-rows.tsx';
import { Source, SourceLine, TakeAwayCode } from './source.tsx';
import type { TakeAway } from './take-away.ts';
import { useHasRoom } from './use-has-room.ts';

function useBringBlocks(entry: EntryView): Block[] {
  const { say } = useStage();
  const [ticked, setTicked] = useKept<ReadonlySet<string>>(`ticked ${entry.id}`, new Set());
  const materials = entry.text.materials ?? [];
  const tick = (name: string, isTicked: boolean) => {
    const next = new Set(ticked);
    if (isTicked) next.add(name);
    else next.delete(name);
    setTicked(next);
  };
  return materials.map((material, index) => ({
    key: `bring-${material.name}`,
    node: (
      <>
        {index === 0 && (
          <ListHead aside={say('answer.brought', { done: ticked.size, count: materials.length })}>
            {say('answer.bring')}
          </ListHead>
        )}
        <BringBox
          material={material}
          isTicked={ticked.has(material.name)}
          onTick={(isTicked) => tick(material.name, isTicked)}
        />
      </>
    ),
  }));
}

export interface StandardAnswerProps {
  readonly screen: AnswerState;
  readonly takeAway: TakeAway;
  readonly ways: {
    readonly onCode: () => void;
    readonly onRelated: () => void;
    readonly onMenu: () => void;
    readonly onPicture?: () => void;
    readonly own?: OwnWay;
  };
  /** Hears that the sentence and its facts have no room. */
  readonly onFull: () => void;
  /** Hears how many pages a column would take. */
  readonly onPages: (pages: number) => void;
}

interface Columns {
  readonly left: readonly Block[];
  readonly right: readonly Block[];
  /** Nothing to read but the sentence and its facts. */
  readonly isBare: boolean;
}

/** How it is done on the left, what to bring on the right; what else is good to know where there is room. */
function useColumns(entry: EntryView): Columns {
  const { say, panel } = useStage();
  const bring = useBringBlocks(entry);
  const steps = stepBlocks(entry, say);
  const more = moreBlocks(entry, say);
  const hasBoth = steps.length > 0 && bring.length > 0;
  const left = hasBoth ? steps : [...steps, ...more];
  const right = hasBoth ? [...bring, ...more] : bring;
  const isBare = left.length + right.length === 0;
  // Where the sentence is all, who says so stands with it.
  const hasLine = panel === 'compact' && !isBare;
  const source: Block[] = hasLine ? [{ key: 'source', node: <SourceLine entry={entry} /> }] : [];
  return { left: [...left, ...source], right, isBare };
}

function Body({
  entry,
  columns,
  onPages,
}: { entry: EntryView; columns: Columns } & Pick<StandardAnswerProps, 'onPages'>) {
  const { left, right, isBare } = columns;
  return (
    <div className={styles.columns} data-single={left.length === 0 || right.length === 0 || undefined}>
      {left.length > 0 && <Flow blocks={left} page={0} onPages={onPages} />}
      {right.length > 0 && <Flow blocks={right} page={0} onPages={onPages} />}
      {isBare && entry.related.length > 0 && <RelatedRows entry={entry} />}
    </div>
  );
}

/** The answer as it stands on one page, within everybody's reach: boxes to tick, stamp and code. */
export function StandardAnswer({ screen, takeAway, ways, onFull, onPages }: StandardAnswerProps) {
  const { onCode, onRelated, onMenu, onPicture, ...changing } = ways;
  const { panel } = useStage();
  const { entry, asked, mark } = screen;
  const columns = useColumns(entry);
  const isPortrait = panel === 'portrait';
  const isLying = panel === 'landscape';
  const isLean = panel === 'compact';
  const { column, above, below, hasRoom } = useHasRoom(onFull);
  const relatedWay = entry.related.length > 0 && !columns.isBare ? { onRelated } : {};
  const codeWay = isPortrait ? {} : { onCode };
  const pictureWay = onPicture ? { onPicture } : {};
  return (
    <Scene
      rows={isLean ? 'one' : 'two'}
      read={
        <div ref={column} className={styles.sentence}>
          <div ref={above}>
            <AnswerHead entry={entry} asked={isLean ? null : asked} />
            <Facts entry={entry} />
            {isLean && columns.isBare && <SourceLine entry={entry} />}
          </div>
          {isLying && hasRoom && <Source ref={below} entry={entry} />}
        </div>
      }
      quiet={
        <>
          <Body entry={entry} columns={columns} onPages={onPages} />
          {(isPortrait || (isLying && !hasRoom)) && (
            <div className={styles.foot}>
              <Source ref={below} entry={entry} />
              {isPortrait && <TakeAwayCode takeAway={takeAway} onEnlarge={onCode} />}
            </div>
          )}
        </>
      }
      main={
        isLean ? <NextStep entry={entry} /> : <AnswerMain entry={entry} {...relatedWay} {...codeWay} {...pictureWay} />
      }
      last={
        isLean ? (
          <LeanLast entry={entry} onMenu={onMenu} onCode={ways.own && onCode} />
        ) : (
          <AnswerLast entry={entry} marked={mark} {...changing} />
        )
      }
    />
  );
}
