import { useEffect, useState } from 'react';
import type { AnswerLimits, SelfCheck } from '#contract/page/desk.ts';
import type { VoiceAvailability } from '#contract/page/speech.ts';
import type { StaffCalls } from '../staff-calls.ts';
import { SelfCheckPage } from './self-check.tsx';

export interface StaffCheckProps {
  readonly calls: StaffCalls;
  readonly voice: readonly VoiceAvailability[];
  /** Whether the limits of answering may be asked for. */
  readonly isEditor: boolean;
  /** To where the terminal stands on the plan. */
  readonly onStand: () => void;
  readonly onBack: () => void;
  readonly onFault: () => void;
}

/** Asks how the terminal is, and shows it. */
export function StaffCheck(props: StaffCheckProps) {
  const { calls, voice, isEditor, onStand, onBack, onFault } = props;
  const [found, setFound] = useState<{ check: SelfCheck; limits: AnswerLimits | null } | null>(null);
  useEffect(() => {
    const ask = async () => {
      const check = await calls.desk.check();
      const limits = isEditor ? await calls.desk.limits() : null;
      setFound({ check, limits: limits?.ok ? limits.value : null });
    };
    ask().catch(onFault);
  }, [calls, isEditor, onFault]);
  if (!found) return null;
  return <SelfCheckPage {...found} voice={voice} onStand={onStand} onBack={onBack} />;
}
