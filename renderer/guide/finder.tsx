import type { FinderRow } from '#contract/page/guide-calls.ts';
import { BackKey } from '../components/back-key.tsx';
import { Headline } from '../components/headline.tsx';
import { Key } from '../components/key.tsx';
import { ListScene } from '../components/list-scene.tsx';
import { Row } from '../components/row.tsx';
import { KeyRow } from '../components/scene.tsx';
import { useStage } from '../stage.tsx';
import { PlaceRow } from './place-row.tsx';
import { usePlacesList } from './use-places-list.ts';

const iconsOf = { promised: undefined, services: 'info', ways: 'signpost' } as const;

/** Where things are: what the house is visited for first, then its services, then the ways; no place is far down a list. */
export function Finder() {
  const { say, core, visit, panel } = useStage();
  const { shown, go } = usePlacesList();
  const nameOf = useRowName();
  const isTight = panel === 'compact' && visit.modes.size === 'elder';
  const { within, rows } = shown ?? { within: [], rows: [] };
  const last = within.at(-1);
  const title = last ? nameOf(last) : say('finder.title');
  return (
    <ListScene
      key={within.map(({ key }) => key).join(' ')}
      read={
        isTight ? (
          <h1 className="unseen">{title}</h1>
        ) : (
          <Headline title={title} lead={say('finder.lead')} size="display" />
        )
      }
      rows={rows.map((row) => ({
        key: row.key,
        node: <FinderRowOf row={row} isTight={isTight} onOpen={() => go([...within, row])} />,
      }))}
      columns={isTight ? 2 : 1}
      last={
        <KeyRow>
          <BackKey {...(last ? { onPress: () => go(within.slice(0, -1)) } : {})} />
          <Key icon="keyboard" onPress={() => core.intend({ kind: 'open', screen: 'find' })}>
            {say('finder.type')}
          </Key>
        </KeyRow>
      }
    />
  );
}

interface FinderRowProps {
  readonly row: FinderRow;
  readonly isTight: boolean;
  /** Shows what is in it. */
  readonly onOpen: () => void;
}

function FinderRowOf({ row, isTight, onOpen }: FinderRowProps) {
  const { say } = useStage();
  const name = useRowName()(row);
  const listed = (words: readonly string[]) => (isTight ? undefined : words.join(say('finder.and')));
  switch (row.kind) {
    case 'place':
      return <PlaceRow place={row.place} name={name} isTight={isTight} />;
    case 'section':
      return <Row icon={iconsOf[row.of] ?? row.icon} name={name} note={listed(row.names)} onPress={onOpen} />;
    case 'line':
      return <Row icon={row.icon} name={name} note={listed(row.floors)} onPress={onOpen} />;
    case 'range':
      return (
        <Row
          icon={row.icon}
          name={name}
          note={isTight ? undefined : say('finder.count', { count: row.count })}
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
