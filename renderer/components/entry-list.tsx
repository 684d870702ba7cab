import type { TitledEntry } from '#contract/page/answer.ts';
import { useStage } from '../stage.tsx';
import type { Block } from './flow.tsx';
import { TitledList } from './titled-list.tsx';

export interface EntryListProps {
  readonly title: string;
  readonly lead: string;
  /** Stands before the questions. */
  readonly first?: Block | undefined;
  readonly entries: readonly TitledEntry[];
  readonly onBack?: () => void;
}

/** Questions to touch. */
export function EntryList({ title, lead, first, entries, onBack }: EntryListProps) {
  const { core } = useStage();
  return (
    <TitledList
      title={title}
      lead={lead}
      first={first}
      items={entries}
      keyOf={({ entryId }) => entryId}
      onChoose={({ entryId }) => core.intend({ kind: 'open-entry', entryId })}
      onBack={onBack}
    />
  );
}
