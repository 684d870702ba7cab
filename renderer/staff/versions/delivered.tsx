import type { GivenVersion } from '#contract/page/publications.ts';
import { BackKey } from '../../components/back-key.tsx';
import { Headline } from '../../components/headline.tsx';
import { Key, Unavailable } from '../../components/key.tsx';
import { Scene } from '../../components/scene.tsx';
import { useStage } from '../../stage.tsx';
import { NextVersion } from '../next-version.tsx';

export interface DeliveredProps {
  readonly given: GivenVersion;
  readonly isBusy: boolean;
  readonly onUndo: () => void;
  readonly onBack: () => void;
}

/** What the terminal came with: the way back from everything that was published here. */
export function Delivered({ given, isBusy, onUndo, onBack }: DeliveredProps) {
  const { say } = useStage();
  return (
    <Scene
      read={
        <>
          <Headline
            asked={say('versions.delivered')}
            title={say('versions.delivered-title')}
            lead={say('versions.delivered-lead')}
          />
          <NextVersion given={given} />
        </>
      }
      main={
        isBusy ? (
          <Unavailable>{say('versions.busy')}</Unavailable>
        ) : (
          <Key kind="solid" icon="check" onPress={onUndo}>
            {say('versions.undo-all')}
          </Key>
        )
      }
      last={<BackKey onPress={onBack} />}
    />
  );
}
