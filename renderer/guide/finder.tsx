import type { FinderRow } from '#contract/page/guide-calls.ts';
import { BackKey } from '../components/back-key.tsx';
import { Headline } from '../components/headline.tsx';
import { Key } from '../components/key.tsx';
import { ListScene } from '../components/list-scene.tsx';
import { Row } from '../components/row.tsx';
import { KeyRow } from '../components/scene.tsx';
import { useKeptOfScreen } from '../kept.tsx';
import { useStage } from '../stage.tsx';
import styles from './finder.module.css';
import { PlaceRow } from './place-row.tsx';
import { usePlacesList } from './use-places-list.ts';
import { useStepFree } from './use-step-free.ts';

const iconsOf = { promised: undefined, services: 'info', ways: 'signpost' } as const;

/** How much of a panel rows may take. */
function useRoomOfList() {
  const { visit, panel } = useStage();
  const isLying = panel !== 'portrait';
  const isTight = isLying && visit.modes.size === 'elder';
  // In low reach half of the smallest panel is left for two columns.
  const isTerse = isTight || (panel === 'compact' && visit.modes.reach === 'low');
  return { isLying, isTight, isTerse, columns: isLying ? 2 : 1 } as const;
}

/** The title, as large as leaves so many rows on a page that few touches lead to any place. */
function FinderHead({ title, isOnLintel }: { title: string; isOnLintel: boolean }) {
  const { say } = useStage();
  const { isLying } = useRoomOfList();
  if (isOnLintel) return <h1 className="unseen">{title}</h1>;
  if (isLying)
    return (
      <div className={styles.head}>
        <Headline title={title} size="h2" />
      </div>
    );
  return <Headline title={title} lead={say('finder.lead')} size="display" />;
}

/** Where things are: what the house is visited for first, then its services, then the ways; no place is far down a list. */
export function Finder() {
  const { say, core, venue, panel } = useStage();
  const [isStepFree, setStepFree] = useStepFree();
  const { shown, go } = usePlacesList();
  const kept = useKeptOfScreen();
  const nameOf = useRowName();
  const { isTight, isTerse, columns } = useRoomOfList();
  const { within, rows } = shown ?? { within: [], rows: [] };
  const last = within.at(-1);
  const title = last ? nameOf(last) : say('finder.title');
  const isOnLintel = panel === 'compact' && (isTight || within.length > 0);
  const keptAs = (depth: number) => `list ${depth}`;
  const open = (row: FinderRow) => {
    kept.forget(keptAs(within.length + 1));
    go([...within, row]);
  };
  const isFloorSaid = within.some((row) => row.kind === 'section' && row.floor !== null);
  return (
    <ListScene
      key={within.map(({ key }) => key).join(' ')}
      read={
        <>
          <FinderHead title={title} isOnLintel={isOnLintel} />
          {/* Rows are still to come: to whoever does not look nothing is said of it before. */}
          {shown === null && <span className="unseen" aria-busy="true" />}
        </>
      }
      titleOnLintel={isOnLintel ? title : undefined}
      rows={rows.map((row) => ({
        key: row.key,
        node: (
          <FinderRowOf
            row={row}
            isTight={isTight}
            isTerse={isTerse}
            isFloorSaid={isFloorSaid}
            onOpen={() => open(row)}
          />
        ),
      }))}
      columns={columns}
      keptAs={keptAs(within.length)}
      last={
        <KeyRow>
          <BackKey {...(last ? { onPress: () => go(within.slice(0, -1)) } : {})} />
          <Key icon="keyboard" onPress={() => core.intend({ kind: 'open', screen: 'find' })}>
            {say('finder.type')}
          </Key>
          {venue.hasWays && (
            <Key icon="access" isOn={isStepFree} onPress={() => setStepFree(!isStepFree)}>
              {say('route.step-free')}
            </Key>
          )}
        </KeyRow>
      }
    />
  );
}

interface FinderRowProps {
  readonly row: FinderRow;
  readonly isTight: boolean;
  /** Only what a row is called. */
  readonly isTerse: boolean;
  readonly isFloorSaid: boolean;
  /** Shows what is in it. */
  readonly onOpen: () => void;
}

function FinderRowOf({ row, isTight, isTerse, isFloorSaid, onOpen }: FinderRowProps) {
  const { say } = useStage();
  const name = useRowName()(row);
  const listed = (words: readonly string[]) => (isTerse ? undefined : words.join(say('finder.and')));
  switch (row.kind) {
    case 'place':
      return <PlaceRow place={row.place} name={name} isTight={isTight} isFloorSaid={isFloorSaid} />;
    case 'section':
      return <Row icon={iconsOf[row.of] ?? row.icon} name={name} note={listed(row.names)} onPress={onOpen} />;
    case 'line':
      return <Row icon={row.icon} name={name} note={listed(row.floors)} size="close" onPress={onOpen} />;
    case 'range':
      return (
        <Row
          icon={row.icon}
          name={name}
          note={isTerse ? undefined : say('finder.count', { count: row.count })}
          onPress={onOpen}
        />
      );
  }
}

/** What a row is called. */
function useRowName(): (row: FinderRow) => string {
  const { say, venue } = useStage();
  return (row) => {
    switch (row.kind) {
      case 'place':
      case 'line':
        return row.name;
      case 'range':
        return say('finder.range', { from: row.from, to: row.to });
      case 'section': {
        const name = say('finder.section', { kind: row.of === 'promised' ? venue.kind : row.of });
        return row.of === 'promised' && row.floor ? say('finder.on-floor', { name, floor: row.floor }) : name;
      }
    }
  };
}
