import { useEffect, useMemo, useRef } from 'react';
import { baseLanguage, type Language } from '#contract/base/language.ts';
import type { ClosedPlace } from '#contract/page/closures.ts';
import type { ShownNotice } from '#contract/page/notices.ts';
import type { TerminalState, VenueFace } from '#contract/page/terminal.ts';
import { standardModes, type VisitState } from '#contract/page/visit.ts';
import type { Openings } from '#contract/venue/hours.ts';
import { watchActivity } from './activity.ts';
import { createVisitorCalls, type TerminalClient, type VisitorCalls } from './core-calls.ts';
import { createSay } from './messages.ts';
import { drawAnswer } from './screen.tsx';
import { Show } from './show.tsx';
import { watchEntrance } from './staff/door/entrance.ts';
import { SetUpArea } from './staff/door/set-up-area.tsx';
import { DrawAnswerContext } from './staff/draw-answer.ts';
import { StaffArea } from './staff/staff-area.tsx';
import type { Panel, Stage } from './stage.tsx';
import { useNow } from './use-now.ts';
import type { PageEyes } from './vision/page-eyes.ts';
import { SeeingContext } from './vision/seeing.ts';
import { useSeeing } from './vision/use-seeing.ts';
import { Connecting, Fault, OutOfServicePage } from './visit/faults/faults.tsx';
import { chime } from './voice/chime.ts';
import { watchCorners } from './voice/corner-hold.ts';
import { ListeningContext } from './voice/listening.ts';
import type { PageEars } from './voice/page-ears.ts';
import type { Speaking } from './voice/speaking.ts';
import { useListening } from './voice/use-listening.ts';

export interface TerminalPageProps {
  readonly client: TerminalClient;
  readonly venue: VenueFace | null;
  readonly state: TerminalState | null;
  readonly openings: Openings;
  readonly closedPlaces?: readonly ClosedPlace[];
  readonly notices?: readonly ShownNotice[];
  readonly isLost: boolean;
  /** Hears of calls that failed, and of a core that is gone by them. */
  readonly onFailedCall: (cause: unknown) => void;
  readonly panel: Panel;
  readonly ears: PageEars;
  readonly eyes: PageEyes;
  readonly speaking: Speaking;
  /** Whether this document is the staff's. */
  readonly isStaffs: boolean;
  /** Somebody of the staff wants in: what is shown is to go first. */
  readonly onStaffEnter: () => void;
  /** The staff's document is done with. */
  readonly onStaffLeave: () => void;
}

/** Stands in for a visit while nobody is there, so that the waiting screen has language and modes. */
const nobody: VisitState = {
  id: '00000000-0000-4000-8000-000000000000',
  language: baseLanguage,
  modes: standardModes,
  screen: { name: 'home' },
  places: [],
  stepsBack: 0,
  presence: { kind: 'here' },
  staffCalled: false,
  offersAnswers: true,
  offersCheckIn: false,
  offersScan: false,
  faces: { isOffered: false, areHeld: false, adviseLiveness: false },
};

/** What greets visitors while nobody is there. */
function firstLanguageOf(venue: VenueFace | null): Language {
  return venue?.languages[0] ?? baseLanguage;
}

function languageOf(venue: VenueFace | null, state: TerminalState | null): Language {
  return state?.kind === 'visit' ? state.visit.language : firstLanguageOf(venue);
}

/** The whole page: what core says is what is shown, and losing core shows the calm fault screen at once. */
export function TerminalPage(props: TerminalPageProps) {
  const {
    client,
    venue,
    state,
    openings,
    closedPlaces = [],
    notices = [],
    isLost,
    onFailedCall,
    panel,
    ears,
    eyes,
    speaking,
    isStaffs,
    onStaffEnter,
    onStaffLeave,
  } = props;
  const nowMs = useNow();
  const visitId = state?.kind === 'visit' ? state.visit.id : null;
  const silentCore = useMemo(() => createVisitorCalls(client, visitId, onFailedCall), [client, visitId, onFailedCall]);
  const { core, listening, abilities } = useListening(ears, silentCore, state?.kind === 'visit' ? state.visit : null);
  const { seeing, sees } = useSeeing(eyes, state?.kind === 'visit' ? state.visit : null);
  useEffect(() => {
    if (visitId === null) return;
    return watchActivity(window, () => core.intend({ kind: 'stay' }), Date.now);
  }, [visitId, core]);

  const isStaffCalled = state?.kind === 'visit' && state.visit.staffCalled;
  useEffect(() => {
    if (isStaffCalled) chime();
  }, [isStaffCalled]);

  const isEyesFree = state?.kind === 'visit' && state.visit.modes.eyesFree;
  const corner = { core, visitId, language: firstLanguageOf(venue), isEyesFree };
  useEyesFreeByCorner({ ...corner, canSpeak: abilities.speaks && !isStaffs });

  const canStaffEnter =
    !isStaffs &&
    !isLost &&
    venue !== null &&
    state !== null &&
    state.kind !== 'out-of-service' &&
    state.kind !== 'set-up';
  useEffect(() => (canStaffEnter ? watchEntrance(window, onStaffEnter) : undefined), [canStaffEnter, onStaffEnter]);

  const language = languageOf(venue, state);
  const say = useMemo(() => createSay(language), [language]);
  if (isLost) return <Fault language={language} />;
  if (state?.kind === 'out-of-service') return <OutOfServicePage state={state} language={language} />;
  if (!state || !venue) return <Connecting language={language} />;
  if (state.kind === 'set-up')
    return <SetUpArea calls={client} venue={venue} panel={panel} nowMs={nowMs} openings={openings} />;
  if (isStaffs && state.kind === 'waiting')
    return (
      <DrawAnswerContext value={drawAnswer}>
        <StaffArea
          {...{ venue, panel, nowMs, openings, speaking }}
          calls={client}
          voice={ears.state().languages}
          onLeave={onStaffLeave}
        />
      </DrawAnswerContext>
    );
  const visit = state.kind === 'visit' ? state.visit : { ...nobody, language };
  const stage: Stage = {
    ...{ venue, visit, language, say, core, panel, nowMs, openings, closedPlaces, notices },
    abilities: { ...abilities, sees },
  };
  return (
    <ListeningContext value={listening}>
      <SeeingContext value={seeing}>
        <Show stage={stage} isWaiting={state.kind === 'waiting'} speaking={speaking} />
      </SeeingContext>
    </ListeningContext>
  );
}

interface CornerOptions {
  readonly core: VisitorCalls;
  readonly visitId: string | null;
  /** In which a visit begins. */
  readonly language: Language;
  readonly isEyesFree: boolean;
  readonly canSpeak: boolean;
}

/** A held corner turns use without looking on and off; from the waiting screen it starts a visit in it. */
function useEyesFreeByCorner({ core, visitId, language, isEyesFree, canSpeak }: CornerOptions): void {
  const isWanted = useRef(false);
  useEffect(() => {
    if (visitId === null || !isWanted.current) return;
    isWanted.current = false;
    core.intend({ kind: 'set-modes', modes: { eyesFree: true } });
  }, [visitId, core]);
  useEffect(() => {
    if (!canSpeak) return;
    return watchCorners(window, () => {
      if (visitId === null) {
        isWanted.current = true;
        core.begin(language);
      } else core.intend({ kind: 'set-modes', modes: { eyesFree: !isEyesFree } });
    });
  }, [core, visitId, language, isEyesFree, canSpeak]);
}
