import type { TitledEntry } from '#contract/page/answer.ts';
import { type Stage, useStage } from '../stage.tsx';
import { ListHead } from './headline.tsx';
import { inOwnLanguage } from './one-language.ts';
import { Row } from './row.tsx';
import styles from './talk.module.css';

/** What people ask most here, as many as there is room for beside a sentence. */
export function commonEntries({ venue, language, visit, panel }: Stage): readonly TitledEntry[] {
  const isElder = visit.modes.size === 'elder';
  // On the smallest panel large print needs the whole width for its sentence.
  if (isElder && panel === 'compact') return [];
  const isTight = isElder || (panel === 'compact' && visit.modes.reach === 'low');
  return inOwnLanguage(venue.popular[language], language).slice(0, isTight ? 2 : 3);
}

/** Entries to touch, for whoever was not understood: a way on that needs no words. */
export function CommonRows({ head, entries }: { head: string; entries: readonly TitledEntry[] }) {
  const { core } = useStage();
  return (
    <section className={styles.nearest}>
      <ListHead>{head}</ListHead>
      {entries.map((entry) => (
        <Row
          key={entry.entryId}
          name={entry.title}
          sign={entry.sign}
          onPress={() => core.intend({ kind: 'open-entry', entryId: entry.entryId })}
        />
      ))}
    </section>
  );
}
