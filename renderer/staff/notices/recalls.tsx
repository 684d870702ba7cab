import type { Recall } from '#contract/page/publications.ts';
import { BackKey } from '../../components/back-key.tsx';
import { Headline } from '../../components/headline.tsx';
import { Key } from '../../components/key.tsx';
import { ListScene } from '../../components/list-scene.tsx';
import { Row } from '../../components/row.tsx';
import { KeyRow, Scene } from '../../components/scene.tsx';
import { usePick, useStage } from '../../stage.tsx';
import { briefly } from '../briefly.ts';
import { NewsOfNotices, type NoticesNews } from './notices-news.tsx';
import { useMomentWords, useNoticesSay } from './use-notices-say.ts';

export interface RecallsProps {
  readonly recalls: readonly Recall[];
  readonly news: NoticesNews | null;
  readonly onOpen: (recall: Recall) => void;
  readonly onFind: () => void;
  readonly onBack: () => void;
}

/** The answers that are taken off every screen until somebody puts them back. */
export function Recalls({ recalls, news, onOpen, onFind, onBack }: RecallsProps) {
  const { visit, panel } = useStage();
  const say = useNoticesSay();
  const written = useMomentWords();
  const titleOf = useRecalledTitle();
  const isTight = panel === 'compact' && visit.modes.size === 'elder';
  return (
    <ListScene
      halves={isTight ? 'even' : 'act-wide'}
      read={
        <>
          <Headline
            title={say('recalls.title', { count: recalls.length })}
            lead={news || isTight ? undefined : say('recalls.lead')}
            size={isTight ? 'h2' : 'h1'}
          />
          {news && <NewsOfNotices news={news} />}
        </>
      }
      rows={recalls.map((recall) => ({
        key: recall.entryId,
        node: (
          <Row
            name={briefly(titleOf(recall))}
            note={say('recalls.by', { role: recall.by, at: written(Date.parse(recall.at)) })}
            onPress={() => onOpen(recall)}
          />
        ),
      }))}
      last={
        <KeyRow>
          <BackKey onPress={onBack} />
          <Key icon="search" onPress={onFind}>
            {say('recalls.find')}
          </Key>
        </KeyRow>
      }
    />
  );
}

/** What an answer that was taken off is called; an entry that is gone by its id. */
export function useRecalledTitle(): (recall: Recall) => string {
  const pick = usePick();
  return ({ title, entryId }) => (title ? pick(title) : entryId);
}

export interface ConfirmRecallProps {
  readonly title: string;
  /** Whether the answer is to go, or to come back. */
  readonly deed: 'recall' | 'restore';
  readonly onYes: () => void;
  readonly onBack: () => void;
}

/** What will happen to an answer, said before it does. */
export function ConfirmRecall({ title, deed, onYes, onBack }: ConfirmRecallProps) {
  const say = useNoticesSay();
  return (
    <Scene
      read={<Headline asked={briefly(title)} title={say(`recalls.${deed}-title`)} lead={say(`recalls.${deed}-lead`)} />}
      main={
        <Key kind="solid" icon={deed === 'recall' ? 'cross' : 'check'} onPress={onYes}>
          {say(`recalls.${deed}-yes`)}
        </Key>
      }
      last={
        <KeyRow>
          <BackKey onPress={onBack} />
        </KeyRow>
      }
    />
  );
}
