import { useStage } from '../stage.tsx';
import { Key } from './key.tsx';

/** 返回, always first in the last row; absent where there is nothing to go back to. */
export function BackKey({ onPress }: { onPress?: () => void }) {
  const { say, core, visit } = useStage();
  if (!onPress && visit.stepsBack === 0) return null;
  return (
    <Key icon="back" onPress={onPress ?? (() => core.intend({ kind: 'back' }))}>
      {say('back')}
    </Key>
  );
}
