import { type ClosureReason, closureReasonSchema } from '#contract/page/closures.ts';
import { BackKey } from '../../components/back-key.tsx';
import { Headline } from '../../components/headline.tsx';
import { ListScene } from '../../components/list-scene.tsx';
import { Row } from '../../components/row.tsx';
import { KeyRow } from '../../components/scene.tsx';
import { useStage } from '../../stage.tsx';

export interface ClosureReasonsProps {
  readonly name: string;
  readonly reason: ClosureReason;
  readonly onChoose: (reason: ClosureReason) => void;
  readonly onBack: () => void;
}

/** Why it is closed, as visitors will read it. */
export function ClosureReasons({ name, reason, onChoose, onBack }: ClosureReasonsProps) {
  const { say } = useStage();
  return (
    <ListScene
      keptAs={null}
      read={<Headline asked={say('closures.why')} title={name} />}
      rows={closureReasonSchema.options.map((one) => ({
        key: one,
        node: (
          <Row name={say('closed.short', { reason: one })} isCurrent={one === reason} onPress={() => onChoose(one)} />
        ),
      }))}
      isCalm
      last={
        <KeyRow>
          <BackKey onPress={onBack} />
        </KeyRow>
      }
    />
  );
}
