import { useState } from 'react';
import type { Screen } from '#contract/page/visit.ts';
import type { Place } from '#contract/venue/venue.ts';
import { Headline } from '../components/headline.tsx';
import { Scene } from '../components/scene.tsx';
import { usePick, useStage } from '../stage.tsx';
import { PlaceWords } from './place-words.tsx';
import { RouteRefused } from './route/route-refused.tsx';
import { RouteScreen } from './route/route-screen.tsx';
import { useRoute } from './route/use-route.ts';

/** One place: the way on the plan where the venue has one, else in its own words. */
export function PlaceScreen({ screen: { place } }: { screen: Extract<Screen, { name: 'place' }> }) {
  return place.spot ? <PlaceOnPlan key={place.id} place={place} /> : <PlaceWords place={place} />;
}

function PlaceOnPlan({ place }: { place: Place }) {
  const { visit } = useStage();
  const pick = usePick();
  // Who asked for everything low may be sitting in a wheelchair.
  const [isStepFree, setIsStepFree] = useState(visit.modes.reach === 'low');
  const outcome = useRoute([place.id], isStepFree);
  if (outcome === null) return <Scene read={<Headline title={pick(place.name)} />} />;
  if (outcome.ok)
    return <RouteScreen place={place} route={outcome.value} isStepFree={isStepFree} onStepFree={setIsStepFree} />;
  const { code } = outcome;
  if (code === 'no-way' || code === 'only-with-steps')
    return <RouteRefused place={place} code={code} onWithSteps={() => setIsStepFree(false)} />;
  return <PlaceWords place={place} />;
}
