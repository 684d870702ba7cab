import type { MarkedAnswer, WorklistItem } from '#contract/page/worklist.ts';
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
  | { readonly kind: 'dismissed' | 'settled' | 'gone' | 'no-text' };

export interface DeskProps {
  readonly items: readonly WorklistItem[];
  readonly marked: readonly MarkedAnswer[];
  /** Titles of entries by their ids. */
  readonly titles: ReadonlyMap<string, string>;
  readonly news: DeskNews | null;
  readonly onOpen: (item: WorklistItem) => void;
  readonly onMarked: (answer: MarkedAnswer) => void;
  readonly onContent: () => void;
  readonly onWhy: () => void;
  readonly onReadings: () => void;
  readonly onCheck: () => void;
}

function timesOf({ wrong, outdated }: MarkedAnswer): number {
  return wrong + outdated;
}

function NewsOf({ news }: { news: DeskNews }) {
  const { say } = useStage();
  const isDone = news.kind !== 'gone' && news.kind !== 'no-text';
  return (
    <div className={styles.news}>
      <Notice tone={isDone ? 'jade' : 'caution'} icon={isDone ? 'check' : 'warn'}>
        {news.kind === 'attached' ? say('desk.attached', { title: briefly(news.title) }) : say(`desk.${news.kind}`)}
      </Notice>
    </div>
  );
}

/** The staff's desk: questions that found no answer, and answers that visitors found wrong, what came up most often first. */
export function Desk(props: DeskProps) {
  const { items, marked, titles, news, onOpen, onMarked, onContent, onWhy, onReadings, onCheck } = props;
  const { say, language, visit, panel } = useStage();
  const isTight = panel === 'compact' && visit.modes.size === 'elder';
  const noteOf = ({ nearestId, visits }: WorklistItem) => {
    const title = nearestId === null ? undefined : titles.get(nearestId);
    return title === undefined
      ? say('desk.note-none', { visits })
      : say('desk.note', { visits, title: briefly(title) });
  };
  const questions = items.map((item) => ({
    key: `${item.id}`,
    times: item.visits,
    node: (
      <Row
        name={briefly(item.text)}
        note={isTight ? undefined : noteOf(item)}
        {...(item.language === language ? {} : { lang: item.language })}
        onPress={() => onOpen(item)}
      />
    ),
  }));
  const answers = marked.map((answer) => ({
    key: answer.entryId,
    times: timesOf(answer),
    node: (
      <Row
        icon="warn"
        name={briefly(titles.get(answer.entryId) ?? answer.entryId)}
        note={isTight ? undefined : say('desk.marked', { wrong: answer.wrong, outdated: answer.outdated })}
        onPress={() => onMarked(answer)}
      />
    ),
  }));
  const blocks = [...answers, ...questions].sort((one, other) => other.times - one.times);
  const title =
    marked.length === 0
      ? say('desk.title', { count: items.length })
      : say('desk.title-marked', { count: items.length, marked: marked.length });
  return (
    <ListScene
      halves={isTight ? 'even' : 'act-wide'}
      read={
        <>
          <Headline title={title} lead={news || isTight ? undefined : say('desk.lead')} size={isTight ? 'h2' : 'h1'} />
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
