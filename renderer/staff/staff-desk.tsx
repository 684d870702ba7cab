import { lazy, Suspense } from 'react';
import type { StaffRole } from '#contract/base/authority.ts';
import type { VoiceAvailability } from '#contract/page/speech.ts';
import type { WorklistItem } from '#contract/page/worklist.ts';
import type { Speaking } from '../voice/speaking.ts';
import { StaffCheck } from './check/staff-check.tsx';
import { QuestionsDesk } from './questions/questions-desk.tsx';
import { ReadingsDesk } from './readings/readings-desk.tsx';
import type { StaffCalls } from './staff-calls.ts';
import { type StaffPlace, stepBack } from './staff-place.ts';

/** It comes when it is opened: visitors never load it. */
const ConsoleDesk = lazy(() => import('./console/console-desk.tsx'));

export interface StaffDeskProps {
  readonly calls: StaffCalls;
  readonly role: StaffRole;
  readonly voice: readonly VoiceAvailability[];
  readonly speaking: Speaking;
  readonly place: StaffPlace;
  readonly go: (place: StaffPlace) => void;
  /** A call was refused or could not be carried. */
  readonly onFault: () => void;
}

/** The desk of somebody who may change what is answered: the room in which the place lies. */
export function StaffDesk(props: StaffDeskProps) {
  const { calls, role, voice, place, go, onFault } = props;
  const back = () => go(stepBack(place));
  switch (place.at) {
    case 'check':
      return <StaffCheck calls={calls} voice={voice} isEditor onBack={back} onFault={onFault} />;
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
    default: {
      const onContent = (question?: WorklistItem) =>
        go({ at: 'console', entryId: null, page: 'entries', ...(question ? { question } : {}) });
      const onReadings = () => go({ at: 'readings', containing: '' });
      const onCheck = () => go({ at: 'check' });
      return <QuestionsDesk {...{ calls, place, go, onContent, onReadings, onCheck, onFault }} />;
    }
  }
}
