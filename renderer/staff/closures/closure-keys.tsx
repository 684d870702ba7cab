import type { ClosureReason } from '#contract/page/closures.ts';
import { BackKey } from '../../components/back-key.tsx';
import { Key } from '../../components/key.tsx';
import { KeyRow } from '../../components/scene.tsx';
import { useStage } from '../../stage.tsx';

export interface ClosureKeysProps {
  readonly reason: ClosureReason;
  readonly onReason: () => void;
  /** Null while it is open. */
  readonly onOpenAgain: (() => void) | null;
  readonly onBack: () => void;
}

/** The keys beside until when: why, and to open again what is closed. */
export function ClosureKeys({ reason, onReason, onOpenAgain, onBack }: ClosureKeysProps) {
  const { say } = useStage();
  return (
    <KeyRow>
      <BackKey onPress={onBack} />
      <Key icon="info" onPress={onReason}>
        {say('closures.reason', { reason })}
      </Key>
      {onOpenAgain && (
        <Key icon="check" kind="solid" onPress={onOpenAgain}>
          {say('closures.open-again')}
        </Key>
      )}
    </KeyRow>
  );
}
