import type { DraftView, PublishDraftOutcome } from '#contract/page/drafts.ts';
import { Notice } from '../../components/notice.tsx';
import { useStage } from '../../stage.tsx';
import type { ConsolePage } from './console-place.ts';
import { type ConsoleSay, useConsoleSay } from './use-console-say.ts';
import type { Publishing } from './use-publishing.ts';

export interface BandProps {
  readonly page: ConsolePage;
  readonly view: DraftView | null;
  readonly publishing: Publishing;
  /** How many entries the draft changes. */
  readonly count: number;
}

/** What is open, who else works on it, and what has become of publishing: to be read. */
export function Band({ page, view, publishing, count }: BandProps) {
  const say = useConsoleSay();
  const { language, panel } = useStage();
  const { outcome } = publishing;
  const texts = view?.entry?.texts ?? view?.live?.texts;
  const { title, lead } = texts?.[language] ?? texts?.['zh-CN'] ?? {};
  const isEntry = page === 'entries' && title !== undefined;
  return (
    <>
      <p>{isEntry ? title : say('band.title', { count })}</p>
      {isEntry && panel === 'portrait' && <p>{lead}</p>}
      {view && view.others.length > 0 && (
        <Notice tone="ink" icon="people">
          {say('band.others', { role: view.others[0] ?? '' })}
        </Notice>
      )}
      {view && view.conflicts.length > 0 && (
        <Notice tone="caution" icon="warn">
          {say('changes.conflicts', { count: view.conflicts.length })}
        </Notice>
      )}
      {outcome && (
        <Notice tone={outcome.ok ? 'jade' : 'caution'} icon={outcome.ok ? 'check' : 'warn'}>
          {outcomeOf(outcome, say)}
        </Notice>
      )}
    </>
  );
}

function outcomeOf(outcome: PublishDraftOutcome, say: ConsoleSay): string {
  if (outcome.ok) return say('published.done', { count: outcome.value.entries });
  switch (outcome.code) {
    case 'faulty':
      return say('published.faulty', { count: outcome.entryIds.length });
    case 'golden-failed':
      return say('published.golden-failed', { words: outcome.failed.map(({ text }) => text).join(' / ') });
    case 'refused':
      return say('published.refused', { code: outcome.by });
    default:
      return say(`published.${outcome.code}`);
  }
}
