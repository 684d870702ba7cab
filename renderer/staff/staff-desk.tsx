import { lazy, Suspense } from 'react';
import type { StaffRole } from '#contract/base/authority.ts';
import type { VoiceAvailability } from '#contract/page/speech.ts';
import type { WorklistItem } from '#contract/page/worklist.ts';
import type { Speaking } from '../voice/speaking.ts';
import { ArrivalsDesk } from './arrivals/arrivals-desk.tsx';
import { StaffCheck } from './check/staff-check.tsx';
import type { ClosableThing } from './closable-things.ts';
import { ClosuresDesk } from './closures/closures-desk.tsx';
import type { DeskRoom } from './desk/first-page.tsx';
import { FacesDesk } from './faces/faces-desk.tsx';
import { Opening } from './opening.tsx';
import { QuestionsDesk } from './questions/questions-desk.tsx';
import type { QuestionsPlace } from './questions/questions-place.ts';
import { ReadingsDesk } from './readings/readings-desk.tsx';
import type { StaffCalls } from './staff-calls.ts';
import { type StaffPlace, stepBack } from './staff-place.ts';
import { StandDesk } from './stand/stand-desk.tsx';

/** They come when they are opened: visitors never load them. */
const FirstPageRoom = lazy(() => import('./desk/first-page-room.tsx'));
const ConsoleDesk = lazy(() => import('./console/console-desk.tsx'));
const NoticesDesk = lazy(() => import('./notices/notices-desk.tsx'));
const PinChange = lazy(() => import('./pins/pin-change.tsx'));
const Trail = lazy(() => import('./trail/trail.tsx'));
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

/** The desk: the room in which the place lies. Some rooms come when they are opened. */
export function StaffDesk(props: StaffDeskProps) {
  return (
    <Suspense fallback={<Opening />}>
      <Room {...props} />
    </Suspense>
  );
}

function Room(props: StaffDeskProps) {
  const { calls, role, voice, place, go, isEditor, onFault } = props;
  const back = () => go(stepBack(place));
  const onStand = () => go({ at: 'stand', standId: null });
  switch (place.at) {
    case 'desk':
      return <FirstRoom {...props} />;
    case 'check':
      return <StaffCheck {...{ calls, voice, isEditor, onStand, onFault }} onBack={back} />;
    case 'pins':
      return <PinChange {...{ calls, role, onFault }} onBack={back} />;
    case 'trail':
      return <Trail {...{ calls, onFault }} onBack={back} />;
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
    case 'delivered':
    case 'sticks':
    case 'keys':
    case 'pack-offer':
    case 'keys-offer':
      return <VersionsDesk calls={calls} place={place} go={go} onBack={back} onFault={onFault} />;
    case 'notices':
    case 'notice':
    case 'notice-write':
    case 'notice-words':
    case 'notice-moment':
    case 'recalls':
    case 'recall-find':
    case 'recall':
    case 'restore':
      return <NoticesDesk {...{ calls, place, go, isEditor, onFault }} onBack={back} />;
    case 'readings':
    case 'find-reading':
    case 'reading':
    case 'choose-reading':
    case 'write-reading':
      return <ReadingsDesk {...props} place={place} onBack={back} />;
    case 'console':
      return <ConsoleDesk calls={calls} role={role} place={place} go={go} onBack={back} onFault={onFault} />;
    default:
      return <QuestionsRoom {...{ calls, go, onFault }} place={place} onBack={back} />;
  }
}

/** Where each room begins. */
const placeOf: Readonly<Record<DeskRoom, StaffPlace>> = {
  arrivals: { at: 'arrivals' },
  closures: { at: 'closures', containing: '' },
  notices: { at: 'notices' },
  questions: { at: 'questions' },
  content: { at: 'console', entryId: null, page: 'entries' },
  versions: { at: 'versions' },
  check: { at: 'check' },
};

/** Where the desk begins. */
function FirstRoom({ calls, role, voice, go, onFault }: StaffDeskProps) {
  const doors = {
    onRoom: (room: DeskRoom) => go(placeOf[room]),
    onThing: (thing: ClosableThing) => go({ at: 'closure', containing: '', thing, isFromDesk: true }),
    onPins: () => go({ at: 'pins' }),
    ...(role === 'publisher' ? { onTrail: () => go({ at: 'trail' }) } : {}),
  };
  return <FirstPageRoom {...{ calls, role, voice, onFault }} {...doors} />;
}

interface QuestionsRoomProps extends Pick<StaffDeskProps, 'calls' | 'go' | 'onFault'> {
  readonly place: QuestionsPlace;
  readonly onBack: () => void;
}

/** What visitors asked in vain or found wrong, and the ways from there. */
function QuestionsRoom({ go, ...props }: QuestionsRoomProps) {
  const onNew = (question: WorklistItem) => go({ at: 'console', entryId: null, page: 'entries', question });
  const onEntry = (entryId: string) => go({ at: 'console', entryId, page: 'entries' });
  const onReadings = () => go({ at: 'readings', containing: '' });
  return <QuestionsDesk {...props} {...{ go, onNew, onEntry, onReadings }} />;
}
