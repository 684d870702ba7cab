import type { TitledEntry } from '#contract/page/answer.ts';
import { useStage } from '../stage.tsx';
import { BackKey } from './back-key.tsx';
import { Headline } from './headline.tsx';
import { Key } from './key.tsx';
import { Apart, ListScene } from './list-scene.tsx';
import { inOtherLanguages, inOwnLanguage } from './one-language.ts';
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
  const { say, core, language } = useStage();
  const rowOf = (entry: TitledEntry) => (
    <Row
      name={entry.title}
      sign={entry.sign}
      {...(entry.language === language ? {} : { lang: entry.language })}
      onPress={() => core.intend({ kind: 'open-entry', entryId: entry.entryId })}
    />
  );
  const own = inOwnLanguage(entries, language).map((entry) => ({ key: entry.entryId, node: rowOf(entry) }));
  // The heading stays with the first row under it when pages turn.
  const foreign = inOtherLanguages(entries, language).flatMap(({ language: other, items: [first, ...rest] }) => [
    {
      key: first.entryId,
      node: <Apart head={say('list.only-in', { language: other })}>{rowOf(first)}</Apart>,
    },
    ...rest.map((entry) => ({ key: entry.entryId, node: rowOf(entry) })),
  ]);
  return (
    <ListScene
      read={<Headline title={title} lead={lead} />}
      rows={[...own, ...foreign]}
      last={
        <KeyRow>
          <BackKey {...(onBack ? { onPress: onBack } : {})} />
          <Key icon="keyboard" onPress={() => core.intend({ kind: 'open', screen: 'type' })}>
            {say('category.type')}
          </Key>
        </KeyRow>
      }
    />
  );
}
