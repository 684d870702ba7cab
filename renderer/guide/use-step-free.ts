import { avoidsSteps } from '#contract/page/visit.ts';
import { useStage } from '../stage.tsx';

/** Whether ways are shown without steps, and the choice, which holds to the end of the visit. */
export function useStepFree(): readonly [boolean, (isStepFree: boolean) => void] {
  const { core, visit } = useStage();
  const choose = (isStepFree: boolean) =>
    core.intend({ kind: 'set-modes', modes: { steps: isStepFree ? 'none' : 'any' } });
  return [avoidsSteps(visit.modes), choose];
}
