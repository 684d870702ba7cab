import type { Notice } from '#contract/page/notices.ts';
import { BackKey } from '../../components/back-key.tsx';
import { Headline } from '../../components/headline.tsx';
import { Key } from '../../components/key.tsx';
import { ListScene } from '../../components/list-scene.tsx';
import { Row } from '../../components/row.tsx';
import { KeyRow } from '../../components/scene.tsx';
import { usePick, useStage } from '../../stage.tsx';
import styles from './notices.module.css';
import { NewsOfNotices, type NoticesNews } from './notices-news.tsx';
import { useMomentWords, useNoticesSay } from './use-notices-say.ts';

export interface NoticesProps {
  readonly notices: readonly Notice[];
  readonly news: NoticesNews | null;
  readonly onOpen: (notice: Notice) => void;
  readonly onWrite: () => void;
  /** For those who may take answers off, and how many are. */
  readonly recalls?: { readonly count: number; readonly onOpen: () => void };
  readonly onBack: () => void;
}

/** What the venue says on every screen, now and later. */
export function Notices({ notices, news, onOpen, onWrite, recalls, onBack }: NoticesProps) {
  const { visit, panel, nowMs } = useStage();
  const say = useNoticesSay();
  const pick = usePick();
  const spanOf = useSpanWords();
  const isTight = panel === 'compact' && visit.modes.size === 'elder';
  const shown = notices.filter(({ from }) => Date.parse(from) <= nowMs);
  return (
    <ListScene
      halves={isTight ? 'even' : 'act-wide'}
      read={
        <>
          <Headline
            title={say('notices.title', { count: shown.length })}
            lead={news || isTight ? undefined : say('notices.lead')}
            size={isTight ? 'h2' : 'h1'}
          />
          {news && <NewsOfNotices news={news} />}
        </>
      }
      rows={notices.map((notice) => ({
        key: `${notice.id}`,
        node: (
          <Row
            name={pick(notice.text)}
            note={spanOf(notice)}
            isCurrent={shown[0] === notice}
            onPress={() => onOpen(notice)}
          />
        ),
      }))}
      last={
        <div className={styles.deeds}>
          <KeyRow>
            <BackKey onPress={onBack} />
            <Key icon="document" onPress={onWrite}>
              {say('notices.write')}
            </Key>
            {recalls && (
              <Key icon="cross" onPress={recalls.onOpen}>
                {say('recalls.open', { count: recalls.count })}
              </Key>
            )}
          </KeyRow>
        </div>
      }
    />
  );
}

/** From when to when a notice holds, as long as that is still to come. */
export function useSpanWords(): (notice: Pick<Notice, 'from' | 'until'>) => string {
  const { nowMs } = useStage();
  const say = useNoticesSay();
  const written = useMomentWords();
  return (notice) => {
    const [fromMs, untilMs] = [notice.from, notice.until].map((at) => Date.parse(at)) as [number, number];
    const state = fromMs > nowMs ? 'coming' : 'shown';
    return say('notices.span', { state, from: written(fromMs), until: written(untilMs) });
  };
}
