import { Button } from 'react-aria-components';
import { type DraftFlag, type DraftList, type DraftRow, draftFlagSchema } from '#contract/page/drafts.ts';
import { Icon } from '../../components/icon.tsx';
import { nameOf } from '../../i18n/language-names.ts';
import styles from './console.module.css';
import { DocumentList, DocumentRow } from './document-list.tsx';
import { type Section, Sections } from './sections.tsx';
import { Tabs } from './tabs.tsx';
import { useConsoleSay } from './use-console-say.ts';
import type { Sought } from './use-drafts.ts';

export interface EntryListProps {
  readonly list: DraftList;
  readonly sought: Sought;
  readonly openId: string | null;
  readonly onFlag: (flag: DraftFlag) => void;
  readonly onFind: () => void;
  readonly onOpen: (entryId: string) => void;
  readonly onNew: () => void;
  readonly onSection: (section: Section) => void;
}

/** The entries of the venue, what is being changed first. */
export function EntryList(props: EntryListProps) {
  const { list, sought, openId, onFlag, onFind, onOpen, onNew, onSection } = props;
  const say = useConsoleSay();
  const blocks = list.rows.map((row) => ({
    key: `${row.entryId} ${row.title} ${row.state} ${row.changes} ${row.faults} ${row.entryId === openId}`,
    node: <EntryRow row={row} isOpen={row.entryId === openId} onPress={() => onOpen(row.entryId)} />,
  }));
  return (
    <nav className={styles.list} aria-label={say('list.name')}>
      <Sections chosen="entries" onChoose={onSection} />
      <Button className={styles.find ?? ''} onPress={onFind}>
        <Icon name="search" />
        <span>{sought.containing || say('list.find')}</span>
      </Button>
      <Tabs label={say('list.which')} names={draftFlagSchema.options} chosen={sought.flag} onChoose={onFlag}>
        {(flag) => (
          <>
            <span>{say(`list.${flag}`)}</span> <small>{list.counts[flag]}</small>
          </>
        )}
      </Tabs>
      <DocumentList blocks={blocks} found={list.found} toNew={{ label: say('list.new'), onPress: onNew }} />
    </nav>
  );
}

function EntryRow({ row, isOpen, onPress }: { row: DraftRow; isOpen: boolean; onPress: () => void }) {
  const say = useConsoleSay();
  const { expiry } = row;
  const remark = expiry && say(expiry === 'expired' ? 'list.expired' : 'list.soon');
  return (
    <DocumentRow row={row} remark={remark} isOpen={isOpen} onPress={onPress}>
      {row.missing.length > 0 && row.state !== 'removed' && (
        <span>{say('list.missing', { languages: row.missing.map(nameOf).join(' ') })}</span>
      )}
    </DocumentRow>
  );
}
