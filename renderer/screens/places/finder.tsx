import { BackKey } from '../../components/back-key.tsx';
import { Flow } from '../../components/flow.tsx';
import { Headline } from '../../components/headline.tsx';
import { Key } from '../../components/key.tsx';
import { PageKeys } from '../../components/page-keys.tsx';
import { Row } from '../../components/row.tsx';
import { KeyRow, Scene } from '../../components/scene.tsx';
import { usePager } from '../../components/use-pager.ts';
import { usePick, useStage } from '../../stage.tsx';
import styles from '../home/entry-list.module.css';

/** Where things are: every place with its sign and floor. */
export function Finder() {
  const { venue, say, kiosk } = useStage();
  const pick = usePick();
  const pager = usePager();
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
    <Scene
      halves="act-wide"
      read={<Headline title={say('finder.title')} lead={say('finder.lead')} size="display" />}
      quiet={
        <div className={styles.list}>
          <Flow as="ul" blocks={blocks} page={pager.page} onPages={pager.onPages} />
        </div>
      }
      main={<PageKeys pager={pager} />}
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
