import { useState } from 'react';
import type { EntryView } from '#contract/entry.ts';
import { BringBox } from '../../components/bring-list.tsx';
import { Facts } from '../../components/facts.tsx';
import { type Block, Flow } from '../../components/flow.tsx';
import { ListHead } from '../../components/headline.tsx';
import { Scene } from '../../components/scene.tsx';
import { type Pager, usePager } from '../../components/use-pager.ts';
import { useStage } from '../../stage.tsx';
import styles from './answer.module.css';
import type { AnswerScreenState } from './answer.tsx';
import { moreBlocks, stepBlocks } from './answer-blocks.tsx';
import { AnswerHead } from './answer-head.tsx';
import { AnswerLast, AnswerMain, LeanLast } from './answer-keys.tsx';
import { RelatedRows } from './related-rows.tsx';
import { Source, SourceLine, TakeAwayCode } from './source.tsx';
import type { TakeAway } from './take-away.ts';

function useBringBlocks(entry: EntryView): Block[] {
  const { say } = useStage();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
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

/** Two runs of blocks side by side that turn their pages together. */
function useTwin(): { readonly pager: Pager; readonly left: Pager; readonly right: Pager } {
  const left = usePager();
  const right = usePager();
  const pages = Math.max(left.pages, right.pages);
  const [page, setPage] = useState(0);
  const turn = (by: number) => setPage((current) => Math.max(0, Math.min(pages - 1, current + by)));
  return { pager: { page: Math.min(page, pages - 1), pages, onPages: left.onPages, turn }, left, right };
}

export interface StandardAnswerProps {
  readonly screen: AnswerScreenState;
  readonly takeAway: TakeAway;
  readonly ways: {
    readonly onCode: () => void;
    readonly onRelated: () => void;
    readonly onMenu: () => void;
  };
}

/** The answer as it stands on a panel within everybody's reach. */
export function StandardAnswer(props: StandardAnswerProps) {
  const { screen, takeAway, ways } = props;
  const { onCode, onRelated, onMenu } = ways;
  const stage = useStage();
  const { entry, asked, mark } = screen;
  const { pager, left, right } = useTwin();
  const isPortrait = stage.panel === 'portrait';
  const isLean = stage.panel === 'compact';
  const bring = useBringBlocks(entry);
  const steps = stepBlocks(entry, stage.say);
  const more = moreBlocks(entry, stage.say);
  const source: Block[] = isLean ? [{ key: 'source', node: <SourceLine entry={entry} /> }] : [];
  const ownBlocks = steps.length > 0 ? [...steps, ...(bring.length > 0 ? [] : more)] : more;
  const rightBlocks = bring.length > 0 ? [...bring, ...(steps.length > 0 ? more : [])] : [];
  const isBare = ownBlocks.length + rightBlocks.length === 0;
  const leftBlocks = [...ownBlocks, ...source];
  const hasRelated = entry.related.length > 0;
  return (
    <Scene
      rows={isLean ? 'main-wide' : 'two'}
      read={
        <>
          <AnswerHead entry={entry} asked={stage.panel === 'compact' ? null : asked} />
          <Facts entry={entry} />
          {stage.panel === 'landscape' && <Source entry={entry} />}
        </>
      }
      quiet={
        <>
          <div
            className={styles.columns}
            data-single={leftBlocks.length === 0 || rightBlocks.length === 0 || undefined}
          >
            {leftBlocks.length > 0 && <Flow blocks={leftBlocks} page={pager.page} onPages={left.onPages} />}
            {rightBlocks.length > 0 && <Flow blocks={rightBlocks} page={pager.page} onPages={right.onPages} />}
            {isBare && hasRelated && <RelatedRows entry={entry} />}
          </div>
          {isPortrait && (
            <div className={styles.foot}>
              <Source entry={entry} />
              <TakeAwayCode takeAway={takeAway} onEnlarge={onCode} />
            </div>
          )}
        </>
      }
      main={
        isLean ? (
          <AnswerMain entry={entry} pager={pager} onMenu={onMenu} />
        ) : (
          <AnswerMain
            entry={entry}
            pager={pager}
            {...(hasRelated && !isBare ? { onRelated } : {})}
            {...(isPortrait ? {} : { onCode })}
          />
        )
      }
      last={isLean ? <LeanLast entry={entry} /> : <AnswerLast entry={entry} marked={mark} />}
    />
  );
}
