import { Button } from 'react-aria-components';
import { type DraftFlag, type DraftList, type DraftRow, draftFlagSchema } from '#contract/page/drafts.ts';
import { Flow } from '../../components/flow.tsx';
import { Icon } from '../../components/icon.tsx';
import { PageKeys } from '../../components/page-keys.tsx';
import { usePager } from '../../components/use-pager.ts';
import { nameOf } from '../../i18n/language-names.ts';
import styles from './console.module.css';
import { type Section, Sections } from './sections.tsx';
import { Tabs } from './tabs.tsx';
import { type ConsoleSay, useConsoleSay } from './use-console-say.ts';
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
  const pager = usePager();
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
      <Flow as="ul" blocks={blocks} page={pager.page} onPages={pager.onPages} />
      {list.found > list.rows.length && (
        <p className={styles.empty}>{say('list.more', { count: list.found - list.rows.length })}</p>
      )}
      {list.rows.length === 0 && <p className={styles.empty}>{say('list.nothing')}</p>}
      <div className={styles.foot}>
        <PageKeys pager={pager} />
        <Button className={styles.new ?? ''} onPress={onNew}>
          {say('list.new')}
        </Button>
      </div>
    </nav>
  );
}

function EntryRow({ row, isOpen, onPress }: { row: DraftRow; isOpen: boolean; onPress: () => void }) {
  const say = useConsoleSay();
  return (
    <Button className={styles.row ?? ''} {...(isOpen ? { 'aria-current': true } : {})} onPress={onPress}>
      <b lang={row.language}>{row.title || say('list.untitled')}</b>
      <span>
        <em data-calls={isWaiting(row) || undefined}>{stateOf(row, say)}</em>
        {row.sign && <span>{row.sign}</span>}
        {row.missing.length > 0 && row.state !== 'removed' && (
          <span>{say('list.missing', { languages: row.missing.map(nameOf).join(' ') })}</span>
        )}
      </span>
    </Button>
  );
}

function isWaiting({ state, expiry, faults }: DraftRow): boolean {
  return state !== 'published' || expiry !== null || faults > 0;
}

function stateOf({ state, changes, faults, expiry }: DraftRow, say: ConsoleSay): string {
  if (state === 'removed') return say('list.removed');
  if (faults > 0) return say('list.faulty', { count: faults });
  if (state === 'new') return say('list.is-new');
  if (state === 'changed') return say('list.is-changed', { count: changes });
  if (expiry !== null) return say(expiry === 'expired' ? 'list.expired' : 'list.soon');
  return say('list.published');
}
