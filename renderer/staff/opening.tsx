import { Headline } from '../components/headline.tsx';
import { Scene } from '../components/scene.tsx';
import { useStage } from '../stage.tsx';

/** While a room of the desk, or what stands in it, is on its way. */
export function Opening() {
  const { say } = useStage();
  return <Scene read={<Headline title={say('door.opening')} />} />;
}
