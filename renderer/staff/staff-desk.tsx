import { lazy, Suspense } from 'react';
import type { StaffRole } from '#contract/base/authority.ts';
import type { VoiceAvailability } from '#contract/page/speech.ts';
import type { WorklistItem } from '#contract/page/worklist.ts';
import type { Speaking } from '../voice/speaking.ts';
import { ArrivalsDesk } from './arrivals/arrivals-desk.tsx';
import { StaffCheck } from './check/staff-check.tsx';
import { ClosuresDesk } from './closures/closures-desk.tsx';
import { FacesDesk } from './faces/faces-desk.tsx';
import { QuestionsDesk } from './questions/questions-desk.tsx';
import type { QuestionsPlace } from './questions/questions-place.ts';
import { ReadingsDesk } from './readings/readings-desk.tsx';
import type { StaffCalls } from './staff-calls.ts';
import { type StaffPlace, stepBack } from './staff-place.ts';
import { StandDesk } from './stand/stand-desk.tsx';

/** They come when they are opened: visitors never load them. */
const ConsoleDesk = lazy(() => import('./console/console-desk.tsx'));
const NoticesDesk = lazy(() => import('./notices/notices-desk.tsx'));
const VersionsDesk = lazy(() => import('./versions/versions-desk.tsx'));

export interface StaffDeskProps {
  readonly calls: StaffCalls;
  readonly role: StaffRole;
  readonly voice: readonly VoiceAvailability[];
  readonly speaking: Speaking;
  readonly place: StaffPlace;
  readonly go: (place: StaffPlace) => void;
  /** Whether somebody is here who may change what is answered. */
  readonly isEditor: boolean;
  /** A call was refused or could not be carried. */
  readonly onFault: () => void;
}

/** The desk: the room in which the place lies. Whoever may change nothing has how the terminal is in place of open questions. */
export function StaffDesk(props: StaffDeskProps) {
  const { calls, role, place, go, isEditor, onFault } = props;
  const back = () => go(stepBack(place));
  const check = <CheckRoom {...props} onBack={back} />;
  switch (place.at) {
    case 'check':
      return check;
    case 'arrivals':
    case 'import':
    case 'import-file':
      return (
        <ArrivalsDesk {...{ calls, place, go, isEditor, onFault }} onFaces={() => go({ at: 'faces' })} onBack={back} />
      );
    case 'faces':
    case 'face':
    case 'face-code':
    case 'face-receipt':
    case 'face-offer':
      return <FacesDesk {...{ calls, place, go, onFault }} onBack={back} />;
    case 'closures':
    case 'find-closable':
    case 'closure':
      return <ClosuresDesk {...{ calls, place, go, onFault }} onBack={back} />;
    case 'stand':
    case 'stands':
      return <StandDesk {...{ calls, place, go, onFault }} onBack={back} />;
    case 'versions':
    case 'version':
    case 'sticks':
    case 'keys':
    case 'pack-offer':
    case 'keys-offer':
      return (
        <Suspense>
          <VersionsDesk calls={calls} place={place} go={go} onBack={back} onFault={onFault} />
        </Suspense>
      );
    case 'notices':
    case 'notice':
    case 'notice-write':
    case 'notice-words':
    case 'notice-moment':
    case 'recalls':
    case 'recall-find':
    case 'recall':
    case 'restore':
      return (
        <Suspense>
          <NoticesDesk {...{ calls, place, go, isEditor, onFault }} onBack={back} />
        </Suspense>
      );
    case 'readings':
    case 'find-reading':
    case 'reading':
    case 'choose-reading':
    case 'write-reading':
      return <ReadingsDesk {...props} place={place} onBack={back} />;
    case 'console':
      return (
        <Suspense>
          <ConsoleDesk calls={calls} role={role} place={place} go={go} onBack={back} onFault={onFault} />
        </Suspense>
      );
    default:
      return isEditor ? <QuestionsRoom {...{ calls, go, onFault }} place={place} /> : check;
  }
}

interface QuestionsRoomProps extends Pick<StaffDeskProps, 'calls' | 'go' | 'onFault'> {
  readonly place: QuestionsPlace;
}

/** What visitors asked in vain or found wrong, and the ways from there. */
function QuestionsRoom({ go, ...props }: QuestionsRoomProps) {
  const onContent = (question?: WorklistItem) =>
    go({ at: 'console', entryId: null, page: 'entries', ...(question ? { question } : {}) });
  const onEntry = (entryId: string) => go({ at: 'console', entryId, page: 'entries' });
  const onReadings = () => go({ at: 'readings', containing: '' });
  const onCheck = () => go({ at: 'check' });
  return <QuestionsDesk {...props} {...{ go, onContent, onEntry, onReadings, onCheck }} />;
}

/** How the terminal is, and the ways from there; for whoever may change nothing it is where the desk begins. */
function CheckRoom({ calls, role, voice, go, isEditor, onBack, onFault }: StaffDeskProps & { onBack: () => void }) {
  return (
    <StaffCheck
      calls={calls}
      voice={voice}
      isEditor={isEditor}
      onArrivals={() => go({ at: 'arrivals' })}
      onClosures={() => go({ at: 'closures', containing: '' })}
      onNotices={() => go({ at: 'notices' })}
      onStand={() => go({ at: 'stand', standId: null })}
      {...(role === 'publisher' ? { onVersions: () => go({ at: 'versions' }) } : {})}
      {...(isEditor ? { onBack } : {})}
      onFault={onFault}
    />
  );
}
