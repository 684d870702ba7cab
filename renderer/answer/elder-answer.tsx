import { FactLine, factCells } from '../components/facts.tsx';
import { type Block, Flow } from '../components/flow.tsx';
import { Scene } from '../components/scene.tsx';
import { usePager } from '../components/use-pager.ts';
import { useEntryNow } from '../i18n/use-now-words.ts';
import { useStage } from '../stage.tsx';
import styles from './answer.module.css';
import { materialBlocks, moreBlocks, stepBlocks } from './answer-blocks.tsx';
import { AnswerHead, ForeignNotice, LeadCaption, NowNotice } from './answer-head.tsx';
import { AnswerMain, LeanLast } from './answer-keys.tsx';
import type { AnswerState } from './answer-state.ts';
import { SourceLine } from './source.tsx';

/** The answer in large print: one fact a line, the sentence as it is read, steps and things to bring on their own pages. */
export function ElderAnswer({ screen, onMenu }: { screen: AnswerState; onMenu: () => void }) {
  const { say, panel, language } = useStage();
  const pager = usePager();
  const { entry, asked } = screen;
  const blocks: Block[] = [
    ...(entry.language === language ? [] : [{ key: 'foreign', node: <ForeignNotice entry={entry} /> }]),
    { key: 'lead', node: <LeadCaption entry={entry} /> },
    ...(useEntryNow(entry) === '' ? [] : [{ key: 'now', node: <NowNotice entry={entry} /> }]),
    ...factCells(entry, say).map((cell) => ({ key: cell.id, node: <FactLine cell={cell} /> })),
    { key: 'source', node: <SourceLine entry={entry} /> },
    ...stepBlocks(entry, say, true),
    ...materialBlocks(entry, say, true),
    ...moreBlocks(entry, say),
  ];
  const isLying = panel !== 'portrait';
  const run = (
    <div className={styles.run}>
      <Flow blocks={blocks} page={pager.page} onPages={pager.onPages} />
    </div>
  );
  return (
    <Scene
      rows="main-wide"
      halves="act-wide"
      read={
        <>
          <AnswerHead entry={entry} asked={isLying ? null : asked} hasLead={false} />
          {!isLying && run}
        </>
      }
      quiet={isLying && run}
      main={<AnswerMain entry={entry} pager={pager} onMenu={onMenu} />}
      last={<LeanLast entry={entry} />}
    />
  );
}
