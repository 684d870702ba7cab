import type { TitledEntry } from '#contract/visit.ts';
import { BackKey } from '../../components/back-key.tsx';
import { Flow } from '../../components/flow.tsx';
import { Headline } from '../../components/headline.tsx';
import { Key } from '../../components/key.tsx';
import { PageKeys } from '../../components/page-keys.tsx';
import { Row } from '../../components/row.tsx';
import { KeyRow, Scene } from '../../components/scene.tsx';
import { usePager } from '../../components/use-pager.ts';
import { useStage } from '../../stage.tsx';
import styles from './entry-list.module.css';

export interface EntryListProps {
  readonly title: string;
  readonly lead: string;
  readonly entries: readonly TitledEntry[];
  readonly onBack?: () => void;
}

/** Questions to touch, a page at a time. */
export function EntryList({ title, lead, entries, onBack }: EntryListProps) {
  const { say, kiosk, language } = useStage();
  const pager = usePager();
  const blocks = entries.map((entry) => ({
    key: entry.entryId,
    node: (
      <Row
        name={entry.title}
        sign={entry.sign}
        {...(entry.language === language ? {} : { lang: entry.language })}
        onPress={() => kiosk.intend({ kind: 'open-entry', entryId: entry.entryId })}
      />
    ),
  }));
  return (
    <Scene
      halves="act-wide"
      read={<Headline title={title} lead={lead} />}
      quiet={
        <div className={styles.list}>
          <Flow as="ul" blocks={blocks} page={pager.page} onPages={pager.onPages} />
        </div>
      }
      main={<PageKeys pager={pager} />}
      last={
        <KeyRow>
          <BackKey {...(onBack ? { onPress: onBack } : {})} />
          <Key icon="keyboard" onPress={() => kiosk.intend({ kind: 'open', screen: 'type' })}>
            {say('category.type')}
          </Key>
        </KeyRow>
      }
    />
  );
}
