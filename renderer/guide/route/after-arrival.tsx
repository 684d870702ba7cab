import { SealKey } from '../../components/seal-key.tsx';
import { useStage } from '../../stage.tsx';

/** What comes after a way: what is shown in the room, or another place. */
export function AfterArrival({ placeId }: { placeId: string }) {
  const { say, core, venue } = useStage();
  if (venue.exhibits.some((exhibit) => exhibit.placeId === placeId))
    return (
      <SealKey icon="exhibit" onPress={() => core.intend({ kind: 'open-exhibits', placeId })}>
        {say('exhibits.here')}
      </SealKey>
    );
  return (
    <SealKey icon="signpost" onPress={() => core.intend({ kind: 'open', screen: 'finder' })}>
      {say('place.other')}
    </SealKey>
  );
}
