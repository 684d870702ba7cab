import { Button } from 'react-aria-components';
import { type PartKind, type PartList, type PartRow, partKindSchema } from '#contract/page/draft-parts.ts';
import { Flow } from '../../../components/flow.tsx';
import { Icon } from '../../../components/icon.tsx';
import { PageKeys } from '../../../components/page-keys.tsx';
import { usePager } from '../../../components/use-pager.ts';
import styles from '../console.module.css';
import type { PartPlace, VenueSheet } from '../console-place.ts';
import { type Section, Sections } from '../sections.tsx';
import { Tabs } from '../tabs.tsx';
import { type ConsoleSay, useConsoleSay } from '../use-console-say.ts';

const sheets = ['hours', 'staffed', 'popular', 'words', 'texts'] as const satisfies readonly VenueSheet[];

export interface VenueListProps {
  readonly list: PartList;
  readonly part: PartPlace;
  readonly containing: string;
  readonly onSection: (section: Section) => void;
  readonly onKind: (kind: PartKind) => void;
  readonly onOpen: (partId: string, sheet: VenueSheet | null) => void;
  readonly onFind: () => void;
  readonly onNew: () => void;
}

/** What the venue holds beside its entries: of the venue itself its sheets, of all else the parts of a kind. */
export function VenueList(props: VenueListProps) {
  const { list, part, containing, onSection, onKind, onOpen, onFind, onNew } = props;
  const say = useConsoleSay();
  const pager = usePager();
  const [itself] = list.rows;
  const isItself = part.kind === 'venue';
  const blocks = isItself
    ? sheets.map((sheet) => ({
        key: `${sheet} ${part.sheet === sheet}`,
        node: (
          <Row isOpen={part.sheet === sheet} onPress={() => itself && onOpen(itself.partId, sheet)}>
            <b>{say(`sheet.${sheet}`)}</b>
          </Row>
        ),
      }))
    : list.rows.map((row) => ({
        key: `${row.partId} ${row.name} ${row.sign} ${row.state} ${row.changes} ${row.faults} ${row.partId === part.partId}`,
        node: <PartOfList row={row} isOpen={row.partId === part.partId} onPress={() => onOpen(row.partId, null)} />,
      }));
  return (
    <nav className={styles.list} aria-label={say('section.venue')}>
      <Sections chosen="venue" onChoose={onSection} />
      <Tabs label={say('section.kinds')} names={partKindSchema.options} chosen={part.kind} onChoose={onKind}>
        {(kind) => say(`kind.${kind}`)}
      </Tabs>
      {part.kind === 'place' && (
        <Button className={styles.find ?? ''} onPress={onFind}>
          <Icon name="search" />
          <span>{containing || say('list.find-place')}</span>
        </Button>
      )}
      <Flow as="ul" blocks={blocks} page={pager.page} onPages={pager.onPages} />
      {list.found > list.rows.length && (
        <p className={styles.empty}>{say('list.more', { count: list.found - list.rows.length })}</p>
      )}
      {list.rows.length === 0 && <p className={styles.empty}>{say('list.nothing')}</p>}
      <div className={styles.foot}>
        <PageKeys pager={pager} />
        {!isItself && (
          <Button className={styles.new ?? ''} onPress={onNew}>
            {say(`list.new-${part.kind}`)}
          </Button>
        )}
      </div>
    </nav>
  );
}

interface RowProps {
  readonly isOpen: boolean;
  readonly onPress: () => void;
  readonly children: React.ReactNode;
}

function Row({ isOpen, onPress, children }: RowProps) {
  return (
    <Button className={styles.row ?? ''} {...(isOpen ? { 'aria-current': true } : {})} onPress={onPress}>
      {children}
    </Button>
  );
}

function PartOfList({ row, isOpen, onPress }: { row: PartRow; isOpen: boolean; onPress: () => void }) {
  const say = useConsoleSay();
  const isWaiting = row.state !== 'published' || row.faults > 0;
  return (
    <Row isOpen={isOpen} onPress={onPress}>
      <b lang={row.language}>{row.name || say('list.untitled')}</b>
      <span>
        <em data-calls={isWaiting || undefined}>{stateOf(row, say)}</em>
        {row.sign && <span>{row.sign}</span>}
      </span>
    </Row>
  );
}

function stateOf({ state, changes, faults }: PartRow, say: ConsoleSay): string {
  if (faults > 0) return say('list.faulty', { count: faults });
  if (state === 'removed') return say('list.removed');
  if (state === 'new') return say('list.is-new');
  return state === 'changed' ? say('list.is-changed', { count: changes }) : say('list.published');
}
