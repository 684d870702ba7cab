import { BackKey } from '../../components/back-key.tsx';
import { Headline } from '../../components/headline.tsx';
import { Key } from '../../components/key.tsx';
import { KeyRow, Scene } from '../../components/scene.tsx';
import { useStage } from '../../stage.tsx';
import { StaffKey } from '../staff-key.tsx';

/** Before anything of an appointment is said: whether it is they. A no and a yes of one size. */
export function FaceAsk({ who }: { who: string }) {
  const { say, core } = useStage();
  const answer = (isThey: boolean) => () => core.intend({ kind: 'answer-face', isThey });
  return (
    <Scene
      read={<Headline title={say('face.ask-title', { who })} lead={say('face.ask-lead')} />}
      main={
        <KeyRow>
          <Key kind="solid" icon="cross" onPress={answer(false)}>
            {say('face.ask-no')}
          </Key>
          <Key kind="solid" icon="check" onPress={answer(true)}>
            {say('face.ask-yes')}
          </Key>
        </KeyRow>
      }
      last={
        <KeyRow>
          <BackKey />
          <StaffKey />
        </KeyRow>
      }
    />
  );
}
