import { BackKey } from '../../components/back-key.tsx';
import { Headline } from '../../components/headline.tsx';
import { Key, Unavailable } from '../../components/key.tsx';
import { KeyRow, Scene } from '../../components/scene.tsx';
import { useStage } from '../../stage.tsx';
import { briefly } from '../briefly.ts';

export interface ConfirmProps {
  /** The question it is about. */
  readonly text: string;
  /** The title of the entry that gets the words; null where they are to be taken off the list. */
  readonly entryTitle: string | null;
  /** Under way: nothing is to be pressed twice. */
  readonly isBusy?: boolean;
  readonly onYes: () => void;
  readonly onBack: () => void;
}

/** What will happen, said before it does. */
export function Confirm({ text, entryTitle, isBusy = false, onYes, onBack }: ConfirmProps) {
  const { say } = useStage();
  const deed = entryTitle === null ? 'dismiss' : 'attach';
  return (
    <Scene
      read={
        <Headline
          asked={say('listen.quote', { text: briefly(text) })}
          title={say(`confirm.${deed}`)}
          lead={say(`confirm.${deed}-lead`, { title: briefly(entryTitle ?? '') })}
        />
      }
      main={
        isBusy ? (
          <Unavailable>{say('confirm.busy')}</Unavailable>
        ) : (
          <Key kind="solid" icon="check" onPress={onYes}>
            {say(`confirm.${deed}-yes`)}
          </Key>
        )
      }
      last={
        <KeyRow>
          <BackKey onPress={onBack} />
        </KeyRow>
      }
    />
  );
}
