import type { ReactNode } from 'react';
import { BackKey } from '../components/back-key.tsx';
import { Headline } from '../components/headline.tsx';
import { Key } from '../components/key.tsx';
import { ListScene } from '../components/list-scene.tsx';
import { Row } from '../components/row.tsx';
import { KeyRow } from '../components/scene.tsx';
import { usePick, useStage } from '../stage.tsx';

/** What is shown in a room; without one, trails and rooms. Whoever stands before an exhibit types its number. */
export function Exhibits({ placeId }: { placeId: string | null }) {
  const { say, core, venue, visit } = useStage();
  const pick = usePick();
  const overview = useOverview();
  const room = visit.places.find(({ id }) => id === placeId);
  const shown = venue.exhibits
    .filter((exhibit) => exhibit.placeId === placeId)
    .map(({ id, title, number }) => ({
      key: id,
      node: (
        <Row
          name={pick(title)}
          sign={String(number)}
          onPress={() => core.intend({ kind: 'open-exhibit', exhibitId: id })}
        />
      ),
    }));
  return (
    <ListScene
      read={
        room ? (
          <Headline asked={pick(room.name)} title={say('exhibits.in-room')} lead={say('exhibits.in-room-lead')} />
        ) : (
          <Headline title={say('exhibits.title')} lead={say('exhibits.lead')} />
        )
      }
      rows={room ? shown : overview}
      last={
        <KeyRow>
          <BackKey />
          <Key icon="keyboard" onPress={() => core.intend({ kind: 'open', screen: 'exhibit-number' })}>
            {say('exhibits.number')}
          </Key>
        </KeyRow>
      }
    />
  );
}

/** Trails, and the rooms in which something is shown. */
function useOverview(): { readonly key: string; readonly node: ReactNode }[] {
  const { say, core, venue, visit } = useStage();
  const pick = usePick();
  const trails = venue.trails.map(({ id, title, exhibitIds }) => ({
    key: `trail ${id}`,
    node: (
      <Row
        icon="guide"
        name={pick(title)}
        note={say('exhibits.count', { count: exhibitIds.length })}
        onPress={() => core.intend({ kind: 'open-trail', trailId: id })}
      />
    ),
  }));
  const countOf = (placeId: string) => venue.exhibits.filter((exhibit) => exhibit.placeId === placeId).length;
  const rooms = visit.places
    .filter(({ id }) => countOf(id) > 0)
    .map(({ id, name }) => ({
      key: id,
      node: (
        <Row
          icon="exhibit"
          name={pick(name)}
          note={say('exhibits.count', { count: countOf(id) })}
          onPress={() => core.intend({ kind: 'open-exhibits', placeId: id })}
        />
      ),
    }));
  return [...trails, ...rooms];
}
