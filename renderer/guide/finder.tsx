import { BackKey } from '../components/back-key.tsx';
import { Headline } from '../components/headline.tsx';
import { Key } from '../components/key.tsx';
import { ListScene } from '../components/list-scene.tsx';
import { Row } from '../components/row.tsx';
import { KeyRow } from '../components/scene.tsx';
import { usePick, useStage } from '../stage.tsx';

/** Where things are: every place with its sign and floor. */
export function Finder() {
  const { venue, say, kiosk } = useStage();
  const pick = usePick();
  const blocks = venue.places.map((place) => ({
    key: place.id,
    node: (
      <Row
        icon={place.icon}
        name={pick(place.name)}
        note={pick(place.floor)}
        sign={place.sign}
        onPress={() => kiosk.intend({ kind: 'open-place', placeId: place.id })}
      />
    ),
  }));
  return (
    <ListScene
      read={<Headline title={say('finder.title')} lead={say('finder.lead')} size="display" />}
      rows={blocks}
      last={
        <KeyRow>
          <BackKey />
          <Key icon="keyboard" onPress={() => kiosk.intend({ kind: 'open', screen: 'type' })}>
            {say('home.type')}
          </Key>
        </KeyRow>
      }
    />
  );
}
