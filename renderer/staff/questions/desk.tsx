import type { WorklistItem } from '#contract/page/worklist.ts';
import { Headline } from '../../components/headline.tsx';
import { Key } from '../../components/key.tsx';
import { ListScene } from '../../components/list-scene.tsx';
import { Notice } from '../../components/notice.tsx';
import { Row } from '../../components/row.tsx';
import { KeyRow } from '../../components/scene.tsx';
import { useStage } from '../../stage.tsx';
import { briefly } from '../briefly.ts';
import styles from './desk.module.css';

/** What has just become of a question. */
export type DeskNews =
  | { readonly kind: 'attached'; readonly title: string }
  | { readonly kind: 'dismissed' | 'gone' | 'no-text' };

export interface DeskProps {
  readonly items: readonly WorklistItem[];
  /** Titles of entries by their ids. */
  readonly titles: ReadonlyMap<string, string>;
  readonly news: DeskNews | null;
  readonly onOpen: (item: WorklistItem) => void;
  readonly onContent: () => void;
  readonly onWhy: () => void;
  readonly onReadings: () => void;
  readonly onCheck: () => void;
}

function NewsOf({ news }: { news: DeskNews }) {
  const { say } = useStage();
  const isDone = news.kind === 'attached' || news.kind === 'dismissed';
  return (
    <div className={styles.news}>
      <Notice tone={isDone ? 'jade' : 'caution'} icon={isDone ? 'check' : 'warn'}>
        {news.kind === 'attached' ? say('desk.attached', { title: briefly(news.title) }) : say(`desk.${news.kind}`)}
      </Notice>
    </div>
  );
}

/** The staff's desk: the questions that found no answer, the most asked first. */
export function Desk({ items, titles, news, onOpen, onContent, onWhy, onReadings, onCheck }: DeskProps) {
  const { say, language, visit, panel } = useStage();
  const isTight = panel === 'compact' && visit.modes.size === 'elder';
  const noteOf = ({ nearestId, visits }: WorklistItem) => {
    const title = nearestId === null ? undefined : titles.get(nearestId);
    return title === undefined
      ? say('desk.note-none', { visits })
      : say('desk.note', { visits, title: briefly(title) });
  };
  const blocks = items.map((item) => ({
    key: `${item.id}`,
    node: (
      <Row
        name={briefly(item.text)}
        note={isTight ? undefined : noteOf(item)}
        {...(item.language === language ? {} : { lang: item.language })}
        onPress={() => onOpen(item)}
      />
    ),
  }));
  return (
    <ListScene
      halves={isTight ? 'even' : 'act-wide'}
      read={
        <>
          <Headline
            title={say('desk.title', { count: items.length })}
            lead={news || isTight ? undefined : say('desk.lead')}
            size={isTight ? 'h2' : 'h1'}
          />
          {news && <NewsOf news={news} />}
        </>
      }
      rows={blocks}
      last={
        <div className={styles.deeds}>
          <KeyRow>
            <Key icon="document" onPress={onContent}>
              {say('desk.content')}
            </Key>
            <Key icon="search" onPress={onWhy}>
              {say('desk.why')}
            </Key>
            <Key icon="sound" onPress={onReadings}>
              {say('desk.readings')}
            </Key>
            <Key icon="info" onPress={onCheck}>
              {say('desk.check')}
            </Key>
          </KeyRow>
        </div>
      }
    />
  );
}
