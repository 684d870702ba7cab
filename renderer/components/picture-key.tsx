import { useStage } from '../stage.tsx';
import { Key } from './key.tsx';

/** Shows the picture of what is on the screen. */
export function PictureKey({ onPress }: { onPress: () => void }) {
  const { say } = useStage();
  return (
    <Key icon="camera" onPress={onPress}>
      {say('answer.picture')}
    </Key>
  );
}
