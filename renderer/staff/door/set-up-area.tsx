import { useEffect, useState } from 'react';
import type { FirstPins } from '#contract/page/staff.ts';
import { LanguageScreen } from '../../components/language.tsx';
import { useDocumentModes } from '../../document-modes.ts';
import { StageProvider } from '../../stage.tsx';
import { type StaffStageOptions, useStageOfStaff } from '../use-stage-of-staff.ts';
import { SetUp } from './set-up.tsx';
import { Who } from './who.tsx';

/** What an installed terminal shows before it has PINs: the first ones are set here, or it says where. */
export function SetUpArea(props: Omit<StaffStageOptions, 'onBack' | 'onLeave'>) {
  const { calls } = props;
  const [firstPins, setFirstPins] = useState<FirstPins | null>(null);
  const { stage, isChoosingLanguage } = useStageOfStaff({ ...props, onBack: stay, onLeave: stay });
  const { language, visit } = stage;
  useDocumentModes(language, visit.modes, 'set-up');
  useEffect(() => {
    calls.staff.firstPins().then(setFirstPins, stay);
  }, [calls]);
  if (firstPins === null) return null;
  const way = firstPins === 'by-command' ? <Who roles={[]} onChoose={stay} onBack={null} /> : null;
  return (
    <StageProvider stage={stage}>
      {isChoosingLanguage ? (
        <LanguageScreen />
      ) : (
        (way ?? <SetUp calls={calls} isTrial={false} onDone={stay} onBack={null} onFault={stay} />)
      )}
    </StageProvider>
  );
}

/** There is nowhere to go: what follows is told by core. */
function stay(): void {}
