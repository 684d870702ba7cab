import type { MarkedAnswer, WorklistItem } from '#contract/page/worklist.ts';
import { BackKey } from '../../components/back-key.tsx';
import { Headline } from '../../components/headline.tsx';
import { Key } from '../../components/key.tsx';
import { ListScene } from '../../components/list-scene.tsx';
import { Notice } from '../../components/notice.tsx';
import { Row } from '../../components/row.tsx';
import { KeyRow } from '../../components/scene.tsx';
import { useStage } from '../../stage.tsx';
import { briefly } from '../briefly.ts';
import styles from './questions.module.css';

/** What has just become of a question. */
export type QuestionsNews =
  | { readonly kind: 'attached'; readonly title: string }
  | { readonly kind: 'dismissed' | 'settled' | 'gone' | 'no-text' };

export interface QuestionsProps {
  readonly items: readonly WorklistItem[];
  readonly marked: readonly MarkedAnswer[];
  /** Titles of entries by their ids. */
  readonly titles: ReadonlyMap<string, string>;
  readonly news: QuestionsNews | null;
  readonly onOpen: (item: WorklistItem) => void;
  readonly onMarked: (answer: MarkedAnswer) => void;
  readonly onWhy: () => void;
  readonly onReadings: () => void;
  readonly onBack: () => void;
}

function timesOf({ wrong, outdated }: MarkedAnswer): number {
  return wrong + outdated;
}

function NewsOf({ news }: { news: QuestionsNews }) {
  const { say } = useStage();
  const isDone = news.kind !== 'gone' && news.kind !== 'no-text';
  return (
    <div className={styles.news}>
      <Notice tone={isDone ? 'jade' : 'caution'} icon={isDone ? 'check' : 'warn'}>
        {news.kind === 'attached'
          ? say('questions.attached', { title: briefly(news.title) })
          : say(`questions.${news.kind}`)}
      </Notice>
    </div>
  );
}

/** Questions that found no answer, and answers that visitors found wrong, what came up most often first. */
export function Questions(props: QuestionsProps) {
  const { items, marked, titles, news, onOpen, onMarked, onWhy, onReadings, onBack } = props;
  const { say, language, visit, panel } = useStage();
  const isTight = panel === 'compact' && visit.modes.size === 'elder';
  const noteOf = ({ nearestId, visits }: WorklistItem) => {
    const title = nearestId === null ? undefined : titles.get(nearestId);
    return title === undefined
      ? say('questions.note-none', { visits })
      : say('questions.note', { visits, title: briefly(title) });
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
        note={isTight ? undefined : say('questions.marked', { wrong: answer.wrong, outdated: answer.outdated })}
        onPress={() => onMarked(answer)}
      />
    ),
  }));
  const blocks = [...answers, ...questions].sort((one, other) => other.times - one.times);
  // In large print a title that tells of both kinds leaves no room under it.
  const isTitleLong = visit.modes.size === 'elder' && marked.length > 0;
  const title =
    marked.length === 0
      ? say('questions.title', { count: items.length })
      : say('questions.title-marked', { count: items.length, marked: marked.length });
  return (
    <ListScene
      halves={isTight ? 'even' : 'act-wide'}
      read={
        <>
          {isTight && news ? (
            <h1 className="unseen">{title}</h1>
          ) : (
            <Headline
              title={title}
              lead={news || isTight || isTitleLong ? undefined : say('questions.lead')}
              size={isTight ? 'h2' : 'h1'}
            />
          )}
          {news && <NewsOf news={news} />}
        </>
      }
      rows={blocks}
      last={
        <div className={styles.deeds}>
          <KeyRow>
            <BackKey onPress={onBack} />
            <Key icon="search" onPress={onWhy}>
              {say('questions.why')}
            </Key>
            <Key icon="sound" onPress={onReadings}>
              {say('questions.readings')}
            </Key>
          </KeyRow>
        </div>
      }
    />
  );
}
