import { Key } from '../components/key.tsx';
import { useStage } from '../stage.tsx';

/** Leads to the others of what was asked for, where there are any. */
export function OthersKey({ onOthers }: { onOthers: (() => void) | null }) {
  const { say } = useStage();
  return (
    onOthers && (
      <Key icon="signpost" onPress={onOthers}>
        {say('place.others')}
      </Key>
    )
  );
}
