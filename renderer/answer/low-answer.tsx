import { Facts } from '../components/facts.tsx';
import { Flow } from '../components/flow.tsx';
import { Scene } from '../components/scene.tsx';
import { usePager } from '../components/use-pager.ts';
import { useStage } from '../stage.tsx';
import styles from './answer.module.css';
import { materialBlocks, moreBlocks, stepBlocks } from './answer-blocks.tsx';
import { AnswerHead } from './answer-head.tsx';
import { AnswerLast, AnswerMain, LeanLast } from './answer-keys.tsx';
import type { AnswerState } from './answer-state.ts';
import { RelatedRows } from './related-rows.tsx';
import { Source } from './source.tsx';

/** The answer with everything to press below the middle: above it is only read, so there is nothing to tick. */
export function LowAnswer(props: { screen: AnswerState; onCode: () => void; onMenu: () => void }) {
  const { screen, onCode, onMenu } = props;
  const { say, panel } = useStage();
  const isLean = panel === 'compact';
  const pager = usePager();
  const { entry, asked, mark } = screen;
  const blocks = [
    {
      key: 'facts',
      node: (
        <div className={styles.facts}>
          <Facts entry={entry} />
        </div>
      ),
    },
    ...stepBlocks(entry, say),
    ...materialBlocks(entry, say),
    ...moreBlocks(entry, say),
    { key: 'source', node: <Source entry={entry} /> },
  ];
  return (
    <Scene
      rows={isLean ? 'main-wide' : 'two'}
      read={
        <>
          <AnswerHead entry={entry} asked={asked} />
          <div className={styles.run}>
            <Flow blocks={blocks} page={pager.page} onPages={pager.onPages} />
          </div>
        </>
      }
      quiet={panel === 'portrait' && entry.related.length > 0 && <RelatedRows entry={entry} />}
      main={<AnswerMain entry={entry} pager={pager} {...(isLean ? { onMenu } : { onCode })} />}
      last={isLean ? <LeanLast entry={entry} /> : <AnswerLast entry={entry} marked={mark} />}
    />
  );
}
