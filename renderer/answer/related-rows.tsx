import type { EntryView } from '#contract/venue/entry.ts';
import { ListHead } from '../components/headline.tsx';
import { inOwnLanguage } from '../components/one-language.ts';
import { Row } from '../components/row.tsx';
import { useStage } from '../stage.tsx';

const rowsShown = 2;

/** What people ask next, in the visitor's language; the rest stands in the whole list, apart. */
export function RelatedRows({ entry }: { entry: EntryView }) {
  const { say, core, language } = useStage();
  const rows = inOwnLanguage(entry.related, language).slice(0, rowsShown);
  if (rows.length === 0) return null;
  return (
    <section>
      <ListHead>{say('answer.related')}</ListHead>
      {rows.map((related) => (
        <Row
          key={related.id}
          size="tight"
          name={related.title}
          onPress={() => core.intend({ kind: 'open-entry', entryId: related.id })}
        />
      ))}
    </section>
  );
}
