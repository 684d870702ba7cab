import type { TitledEntry } from '#contract/page/answer.ts';
import { useStage } from '../stage.tsx';
import { TitledList } from './titled-list.tsx';

export interface EntryListProps {
  readonly title: string;
  readonly lead: string;
  readonly entries: readonly TitledEntry[];
  readonly onBack?: () => void;
}

/** Questions to touch. */
export function EntryList({ title, lead, entries, onBack }: EntryListProps) {
  const { core } = useStage();
  return (
    <TitledList
      title={title}
      lead={lead}
      items={entries}
      keyOf={({ entryId }) => entryId}
      onChoose={({ entryId }) => core.intend({ kind: 'open-entry', entryId })}
      onBack={onBack}
    />
  );
}
