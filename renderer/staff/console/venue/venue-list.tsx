import { Button } from 'react-aria-components';
import { type PartKind, type PartList, partKindSchema } from '#contract/page/draft-parts.ts';
import { Icon } from '../../../components/icon.tsx';
import { useStage } from '../../../stage.tsx';
import styles from '../console.module.css';
import type { PartPlace, VenueSheet } from '../console-place.ts';
import { DocumentList, DocumentRow, type DocumentRowProps, Row } from '../document-list.tsx';
import { type Section, Sections } from '../sections.tsx';
import { Tabs } from '../tabs.tsx';
import { useConsoleSay } from '../use-console-say.ts';

/** What is listed; ways from floor to floor are drawn on the floors. */
const listed = partKindSchema.exclude(['ways']).options;

const sheets = [
  'hours',
  'staffed',
  'today',
  'popular',
  'order',
  'words',
  'signs',
  'texts',
] as const satisfies readonly VenueSheet[];

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
  const { venue, language } = useStage();
  // Museums alone show exhibits, and matters are for who comes to do something.
  const isShown = (kind: PartKind) => {
    if (kind === 'exhibit' || kind === 'trail') return venue.kind === 'museum';
    return kind !== 'matter' || venue.kind === 'hall' || venue.matters[language].length > 0;
  };
  const kinds = listed.filter((kind) => isShown(kind) || part.kind === kind);
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
        node: (
          <DocumentRow
            row={{ ...row, title: row.name }}
            signIs={signsOf(part.kind)}
            isOpen={row.partId === part.partId}
            onPress={() => onOpen(row.partId, null)}
          />
        ),
      }));
  return (
    <nav className={styles.list} aria-label={say('section.venue')}>
      <Sections chosen="venue" onChoose={onSection} />
      <Tabs label={say('section.kinds')} names={kinds} chosen={part.kind} onChoose={onKind}>
        {(kind) => say(`kind.${kind}`)}
      </Tabs>
      {part.kind === 'place' && (
        <Button className={styles.find ?? ''} onPress={onFind}>
          <Icon name="search" />
          <span>{containing || say('list.find-place')}</span>
        </Button>
      )}
      <DocumentList
        blocks={blocks}
        found={isItself ? blocks.length : list.found}
        toNew={
          isItself ? null : { label: say(`list.new-${part.kind === 'ways' ? 'floor' : part.kind}`), onPress: onNew }
        }
      />
    </nav>
  );
}

/** What the parts of a kind are told apart by. */
function signsOf(kind: PartKind): NonNullable<DocumentRowProps['signIs']> {
  if (kind === 'exhibit') return 'number';
  return kind === 'event' ? 'day' : 'sign';
}
