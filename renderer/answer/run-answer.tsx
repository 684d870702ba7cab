import type { EntryView } from '#contract/venue/entry.ts';
import { FactLines, Facts, factCells } from '../components/facts.tsx';
import type { Block } from '../components/flow.tsx';
import { Headline } from '../components/headline.tsx';
import { RunningText } from '../components/running-text.tsx';
import { Scene } from '../components/scene.tsx';
import { usePager } from '../components/use-pager.ts';
import { useEntryNow } from '../i18n/use-now-words.ts';
import { type Stage, useStage } from '../stage.tsx';
import { useReader } from '../voice/reader.tsx';
import styles from './answer.module.css';
import { materialBlocks, moreBlocks, stepBlocks } from './answer-blocks.tsx';
import { AnswerHead, ForeignNotice, Lead, LeadCaption, NowNotice } from './answer-head.tsx';
import { LeanLast, NextStep } from './answer-keys.tsx';
import type { AnswerState } from './answer-state.ts';
import { RelatedRows } from './related-rows.tsx';
import { Source, SourceLine } from './source.tsx';

function FactsOfRun({ entry }: { entry: EntryView }) {
  return (
    <div className={styles.facts}>
      <Facts entry={entry} />
    </div>
  );
}

/** The sentence, what of it is so now, and the facts, as they stand first in the run. */
function useOpening(entry: EntryView): Block[] {
  const { say, language } = useStage();
  const { reading } = useReader();
  const foreign: Block[] =
    entry.language === language ? [] : [{ key: 'foreign', node: <ForeignNotice entry={entry} /> }];
  const now: Block[] = useEntryNow(entry) === '' ? [] : [{ key: 'now', node: <NowNotice entry={entry} /> }];
  const cells = factCells(entry, say);
  const facts: Block[] = cells.length === 0 ? [] : [{ key: 'facts', node: <FactLines cells={cells} /> }];
  const lead: Block = { key: 'lead', node: reading ? <LeadCaption entry={entry} /> : <Lead entry={entry} /> };
  const head: Block = { key: 'head', node: <Headline title={entry.text.title} lang={entry.language} /> };
  const source: Block = { key: 'source', node: <SourceLine entry={entry} /> };
  return [head, ...foreign, lead, ...now, ...facts, source];
}

function restOf(entry: EntryView, say: Stage['say'], bringsFirst: boolean): Block[] {
  const [steps, papers] = [stepBlocks(entry, say), materialBlocks(entry, say)];
  return [...(bringsFirst ? [...papers, ...steps] : [...steps, ...papers]), ...moreBlocks(entry, say)];
}

interface RunAnswerProps {
  readonly screen: AnswerState;
  readonly onMenu: () => void;
  /** Shows the code of a list of one's own: in that, what to bring comes first, for its sentence speaks of it as standing below. */
  readonly onCode: (() => void) | undefined;
}

/**
 * The answer as one run of text that fills the stone before it turns a page: in large print, in low reach, and wherever
 * boxes to tick and a code leave too little room. Nothing in it is pressed, so that it may stand as high as it likes.
 */
export function RunAnswer({ screen, onMenu, onCode }: RunAnswerProps) {
  const { say, panel, visit } = useStage();
  const { entry, asked } = screen;
  // Told otherwise, or in another language, it begins anew.
  const pager = usePager(`text ${entry.text.lead}`);
  const isElder = visit.modes.size === 'elder';
  const isLying = panel !== 'portrait';
  // Upright there is room for the sentence across both columns.
  const isHeadApart = !isLying && !isElder;
  const opening = useOpening(entry);
  const rest = restOf(entry, say, onCode !== undefined);
  const source: Block = { key: 'source', node: <Source entry={entry} /> };
  const hasRows = !isLying && visit.modes.reach === 'low' && !isElder && entry.related.length > 0;
  return (
    <Scene
      rows="one"
      halves="one"
      read={
        <div className={styles.whole}>
          {isHeadApart && <AnswerHead entry={entry} asked={asked} />}
          {isHeadApart && <FactsOfRun entry={entry} />}
          {!isHeadApart && pager.page > 0 && <h1 className="unseen">{entry.text.title}</h1>}
          <RunningText
            blocks={isHeadApart ? [...rest, source] : [...opening, ...rest]}
            columns={isElder && !isLying ? 1 : 2}
            page={pager.page}
            onPages={pager.onPages}
          />
        </div>
      }
      quiet={hasRows && <RelatedRows entry={entry} />}
      main={<NextStep entry={entry} />}
      last={<LeanLast entry={entry} pager={pager} onMenu={onMenu} onCode={onCode} />}
    />
  );
}
