import type { Place } from '#contract/venue/venue.ts';
import { BackKey } from '../components/back-key.tsx';
import { Headline } from '../components/headline.tsx';
import { ListScene } from '../components/list-scene.tsx';
import { KeyRow } from '../components/scene.tsx';
import { usePick, useStage } from '../stage.tsx';
import { PlaceRow } from './place-row.tsx';

interface OtherPlacesProps {
  readonly others: readonly Place[];
  readonly onBack: () => void;
}

/** The others of what was asked for, the nearest first: the next toilets. */
export function OtherPlaces({ others, onBack }: OtherPlacesProps) {
  const { say, visit, panel } = useStage();
  const pick = usePick();
  const isTight = panel === 'compact' && visit.modes.size === 'elder';
  const title = say('place.others');
  return (
    <ListScene
      read={
        isTight ? (
          <h1 className="unseen">{title}</h1>
        ) : (
          <Headline title={title} lead={say('finder.lead')} size="display" />
        )
      }
      titleOnLintel={isTight ? title : undefined}
      rows={others.map((place) => ({
        key: place.id,
        node: <PlaceRow place={place} name={pick(place.name)} isTight={isTight} />,
      }))}
      columns={isTight ? 2 : 1}
      last={
        <KeyRow>
          <BackKey onPress={onBack} />
        </KeyRow>
      }
    />
  );
}
