import type { EntryView } from '#contract/venue/entry.ts';
import { ListHead } from '../components/headline.tsx';
import { Row } from '../components/row.tsx';
import { useStage } from '../stage.tsx';

const rowsShown = 2;

/** What people ask next. */
export function RelatedRows({ entry }: { entry: EntryView }) {
  const { say, kiosk, language } = useStage();
  return (
    <section>
      <ListHead>{say('answer.related')}</ListHead>
      {entry.related.slice(0, rowsShown).map((related) => (
        <Row
          key={related.id}
          size="tight"
          name={related.title}
          {...(related.language === language ? {} : { lang: related.language })}
          onPress={() => kiosk.intend({ kind: 'open-entry', entryId: related.id })}
        />
      ))}
    </section>
  );
}
