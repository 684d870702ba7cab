import type { TitledEntry } from '#contract/page/answer.ts';
import { useStage } from '../stage.tsx';
import { BackKey } from './back-key.tsx';
import { Headline } from './headline.tsx';
import { Key } from './key.tsx';
import { ListScene } from './list-scene.tsx';
import { Row } from './row.tsx';
import { KeyRow } from './scene.tsx';

export interface EntryListProps {
  readonly title: string;
  readonly lead: string;
  readonly entries: readonly TitledEntry[];
  readonly onBack?: () => void;
}

/** Questions to touch, a page at a time. */
export function EntryList({ title, lead, entries, onBack }: EntryListProps) {
  const { say, kiosk, language } = useStage();
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
    <ListScene
      read={<Headline title={title} lead={lead} />}
      rows={blocks}
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
