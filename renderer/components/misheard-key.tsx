import { useContext } from 'react';
import { useStage } from '../stage.tsx';
import { ListeningContext } from '../voice/listening.ts';
import { Key } from './key.tsx';

/** Whether the screen shows what became of a spoken question. */
export function useIsSpoken(): boolean {
  const { screen } = useStage().visit;
  const { words } = useContext(ListeningContext);
  return words !== null && 'asked' in screen && screen.asked === words.text;
}

/** Beside the answer to a spoken question: what was heard can be put right. */
export function MisheardKey() {
  const { say } = useStage();
  const { review } = useContext(ListeningContext);
  if (!useIsSpoken()) return null;
  return (
    <Key icon="mic" onPress={review}>
      {say('heard.wrong')}
    </Key>
  );
}
