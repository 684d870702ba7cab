import { useState } from 'react';
import { mayCall } from '#contract/base/authority.ts';
import type { VoiceAvailability } from '#contract/page/speech.ts';
import type { VenueFace } from '#contract/page/terminal.ts';
import type { Openings } from '#contract/venue/hours.ts';
import { LanguageScreen } from '../components/language.tsx';
import { useDocumentModes } from '../document-modes.ts';
import { KeptProvider } from '../kept.tsx';
import { type Panel, StageProvider } from '../stage.tsx';
import type { Speaking } from '../voice/speaking.ts';
import { StaffDoor } from './door/staff-door.tsx';
import type { StaffCalls } from './staff-calls.ts';
import { StaffDesk } from './staff-desk.tsx';
import { keptNameOf, type StaffPlace, stepBack, stepsToDesk } from './staff-place.ts';
import { useSession } from './use-session.ts';
import { useStageOfStaff } from './use-stage-of-staff.ts';

export interface StaffAreaProps {
  readonly calls: StaffCalls;
  readonly venue: VenueFace;
  readonly panel: Panel;
  readonly nowMs: number;
  readonly openings: Openings;
  readonly voice: readonly VoiceAvailability[];
  /** For readings, which are judged by ear. */
  readonly speaking: Speaking;
  /** Nobody of the staff is here any more: this document, and what was shown in it, is to go. */
  readonly onLeave: () => void;
}

/** The staff's side of the terminal, in a document of its own. Nothing of a visitor is in it. */
export function StaffArea(props: StaffAreaProps) {
  const { calls, voice, speaking, onLeave } = props;
  const [place, go] = useState<StaffPlace>({ at: 'desk' });
  const session = useSession(calls, onLeave);
  const leave = () => {
    if (session) calls.staff.signOut().then(onLeave, onLeave);
    else onLeave();
  };
  const back = () => (session ? go(stepBack(place)) : onLeave());
  const { stage, isChoosingLanguage } = useStageOfStaff({ ...props, onBack: back, onLeave: leave });
  const { language, visit } = stage;
  useDocumentModes(language, visit.modes, session ? `staff-${place.at}` : 'staff-door');
  const desk = () => {
    if (!session) return <StaffDoor calls={calls} onLeave={onLeave} />;
    const isEditor = mayCall([session.role], 'editor');
    return <StaffDesk {...{ calls, voice, speaking, place, go, isEditor }} role={session.role} onFault={onLeave} />;
  };
  return (
    <StageProvider stage={stage}>
      <KeptProvider stepsBack={stepsToDesk(place)} screen={session ? keptNameOf(place) : null}>
        {isChoosingLanguage ? <LanguageScreen /> : desk()}
      </KeptProvider>
    </StageProvider>
  );
}
