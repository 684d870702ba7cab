import { useState } from 'react';
import type { Screen } from '#contract/page/visit.ts';
import type { Place } from '#contract/venue/venue.ts';
import { Headline } from '../components/headline.tsx';
import { PicturePage } from '../components/picture-page.tsx';
import { Scene } from '../components/scene.tsx';
import { useKept, useKeptOfScreen } from '../kept.tsx';
import { usePick, useStage } from '../stage.tsx';
import { OtherPlaces } from './other-places.tsx';
import { PlaceWords } from './place-words.tsx';
import { RouteRefused } from './route/route-refused.tsx';
import { RouteScreen } from './route/route-screen.tsx';
import { useRoute } from './route/use-route.ts';
import { useStepFree } from './use-step-free.ts';

type ShownPlace = Extract<Screen, { name: 'place' }>;

/** One place: the way on the plan where the venue has one, else in its own words; and others that were asked for with it. */
export function PlaceScreen({ screen }: { screen: ShownPlace }) {
  return <PlaceOrOthers key={screen.place.id} {...screen} />;
}

function PlaceOrOthers({ place, others }: Omit<ShownPlace, 'name'>) {
  const { language } = useStage();
  const pick = usePick();
  const kept = useKeptOfScreen();
  const [isOthers, setIsOthers] = useKept('others', false);
  const [isPicture, setIsPicture] = useState(false);
  const { picture } = place;
  if (isPicture && picture)
    return (
      <PicturePage
        title={pick(place.name)}
        picture={{ ...picture, description: pick(picture.description) }}
        language={language}
        onBack={() => setIsPicture(false)}
      />
    );
  const onPicture = picture ? () => setIsPicture(true) : null;
  const openOthers = () => {
    kept.forget('list');
    setIsOthers(true);
  };
  if (isOthers) return <OtherPlaces others={others} onBack={() => setIsOthers(false)} />;
  const onOthers = others.length > 0 ? openOthers : null;
  return place.spot ? (
    <PlaceOnPlan place={place} onOthers={onOthers} onPicture={onPicture} />
  ) : (
    <PlaceWords place={place} onOthers={onOthers} onPicture={onPicture} />
  );
}

interface OnePlaceProps {
  readonly place: Place;
  /** Shows the others of what was asked for; null where there are none. */
  readonly onOthers: (() => void) | null;
  /** Shows what it looks like; null where there is no picture. */
  readonly onPicture: (() => void) | null;
}

function PlaceOnPlan({ place, onOthers, onPicture }: OnePlaceProps) {
  const pick = usePick();
  const [isStepFree, setIsStepFree] = useStepFree();
  const outcome = useRoute([place.id], isStepFree);
  if (outcome === null)
    return (
      <Scene
        read={
          <div aria-busy="true">
            <Headline title={pick(place.name)} />
          </div>
        }
      />
    );
  const shared = { place, onOthers };
  if (outcome.ok)
    return (
      <RouteScreen
        {...shared}
        onPicture={onPicture}
        route={outcome.value}
        isStepFree={isStepFree}
        onStepFree={setIsStepFree}
      />
    );
  if (outcome.code === 'no-way' || outcome.code === 'only-with-steps')
    return <RouteRefused {...shared} refusal={outcome} onWithSteps={() => setIsStepFree(false)} />;
  return <PlaceWords {...shared} onPicture={onPicture} />;
}
