import { join } from 'node:path';
import { type Checkin, createCheckin } from '../checkin/checkin.ts';
import type { Camera } from '../checkin/face/camera.ts';
import type { Eyes } from '../checkin/face/eyes.ts';
import { faceProcedures } from '../checkin/face/procedures.ts';
import { createImportFolder } from '../checkin/import-folder.ts';
import { appointmentsProcedures } from '../checkin/procedures.ts';
import type { Ability } from '../door/ability.ts';
import { dayAfter, localMoment } from '../hours/local-time.ts';
import type { CheckInSource } from '../visit/checkin/model.ts';
import type { ContentAbility } from './content.ts';
import type { Ground } from './ground.ts';

/** People with an appointment. */
export interface CheckinAbility extends Ability, CheckInSource {
  readonly close: Checkin['close'];
}

export interface CheckinParts {
  readonly content: ContentAbility;
  readonly isClockRight: () => boolean;
  readonly eyes: Eyes;
  /** Whether a visit is under way. */
  readonly isVisit: (visitId: string) => boolean;
}

/** Opens appointments by the venue's clock, under the key of this terminal. */
export function openCheckin(ground: Ground, { content, isClockRight, eyes, isVisit }: CheckinParts): CheckinAbility {
  const { clock, dataFolder, record } = ground;
  const checkin = createCheckin({
    ...ground,
    ...record,
    settings: ground.settings.checkIn,
    folder: createImportFolder(join(dataFolder, 'import'), clock),
    now: () => (isClockRight() ? localMoment(content.current().content.venue.timeZone, clock.nowMs()) : null),
    dayAfter,
    eyes,
  });
  let look: Camera['look'] | null = null;
  return {
    ...checkin,
    ...visitsOf(checkin, (camera) => {
      look = camera;
    }),
    faces: { ...checkin.faces, adviseLiveness: ground.settings.face.advisesLiveness },
    isScanOffered: () => ground.settings.checkIn.readsQrCodes,
    procedures: {
      ...appointmentsProcedures(checkin, record.staff.record),
      ...faceProcedures({
        desk: checkin.faces.desk,
        look: (visitId) => (isVisit(visitId) ? look : null),
        record: record.staff.record,
      }),
    },
  };
}

/** Check-in as a visit knows it. There is one visit at a time, and one camera. */
function visitsOf(
  { isOffered, begin, faces }: Checkin,
  useCamera: (look: Camera['look'] | null) => void,
): Omit<CheckInSource, 'isScanOffered' | 'faces'> {
  return {
    isOffered,
    begin: (tell) => {
      const dialogue = begin();
      const face = faces.begin(tell);
      useCamera(face.look);
      return {
        ...{ attempt: dialogue.attempt, offer: face.offer, attend: face.attend, narrow: face.narrow, deny: face.deny },
        confirm: (language) => {
          const claimed = face.claim();
          return claimed && dialogue.arrive(claimed, language);
        },
        withdraw: faces.withdraw,
        end: () => {
          useCamera(null);
          face.end();
        },
      };
    },
  };
}
