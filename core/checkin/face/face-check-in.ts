import { bareDigits } from '#contract/page/appointment-code.ts';
import type { CheckInSettings } from '#contract/settings/check-in-settings.ts';
import { type Database, isStorageFault } from '../../storage/database.ts';
import type { DeviceKey } from '../../system/device-key.ts';
import type { Appointments, Found } from '../appointments.ts';
import type { Arrivals } from '../arrivals.ts';
import type { OpenDay } from '../days.ts';
import type { Forget } from '../forgetting.ts';
import { createWrongTries } from '../wrong-tries.ts';
import { createFaceDesk, type FaceDesk } from './desk.ts';
import { createFaceDialogue, type FaceDialogue, type FaceDialogueDeps, type FaceHappening } from './face-dialogue.ts';
import { createFaces } from './faces.ts';
import { createGallery } from './gallery.ts';
import { createOffers } from './offers.ts';
import type { FaceHashes } from './subject.ts';

/** What came of a receipt that somebody typed. */
export type Withdrawn = 'done' | 'wrong' | 'wait' | 'not-kept';

/** Faces that people let a terminal keep, and checking in by them. */
export interface FaceCheckIn {
  readonly desk: FaceDesk;
  /** Whether somebody of today may be recognised now. */
  readonly isOffered: () => boolean;
  /** Whether so many of today are enrolled that the last digits of a phone come before the camera. */
  readonly asksTail: () => boolean;
  readonly areHeld: () => boolean;
  /** For one visit; the enrolment that waits for somebody is its. */
  readonly begin: (tell: (happening: FaceHappening) => void) => FaceDialogue;
  /** Deletes what a receipt stands for. */
  readonly withdraw: (receipt: string) => Withdrawn;
  /** Deletes what was to be kept until an earlier day. */
  readonly expire: () => void;
}

export interface FaceCheckInDeps extends Omit<FaceDialogueDeps, 'faces' | 'gallery' | 'due'> {
  readonly db: Database;
  readonly deviceKey: () => DeviceKey;
  readonly hashes: FaceHashes;
  readonly forget: Forget;
  readonly appointments: Pick<Appointments, 'byHash'>;
  readonly arrivals: Pick<Arrivals, 'has'>;
  /** The appointment of a code, today's before that of a later day. */
  readonly find: (code: string) => Found | null;
  /** The day so many days after one. */
  readonly dayAfter: (day: string, days: number) => string;
  readonly settings: Pick<CheckInSettings, 'keepFaceDays' | 'mostFaces' | 'warnFaces' | 'facesAlone'>;
}

export function createFaceCheckIn(deps: FaceCheckInDeps): FaceCheckIn {
  const { db, clock, eyes, today, now, outbox, settings } = deps;
  const faces = createFaces(deps);
  const gallery = createGallery(db, faces);
  const offers = createOffers(clock);
  const wrong = createWrongTries(clock);
  const lastDay = () => {
    const moment = now();
    return moment && !faces.isPast(moment.day) ? deps.dayAfter(moment.day, settings.keepFaceDays) : null;
  };
  const enrolledToday = () => {
    const [day, recognizer] = [today(), eyes.recognizer()];
    return day && recognizer ? gallery.count(day, recognizer) : 0;
  };
  const removeBy = (receipt: string): Withdrawn => {
    const id = faces.idOf(bareDigits(receipt));
    const gone =
      id === null
        ? null
        : faces.remove(id, (templates) =>
            outbox.append({ type: 'face.removed', reason: 'withdrawn', people: 1, templates }),
          );
    if (gone !== null) return 'done';
    wrong.add();
    return 'wrong';
  };
  return {
    desk: createFaceDesk({ ...deps, ...settings, faces, offers, lastDay }),
    isOffered: () => enrolledToday() > 0,
    asksTail: () => enrolledToday() > settings.facesAlone,
    areHeld: () => faces.count() > 0,
    begin: (tell) => {
      const due = (day: OpenDay, codeHashes: readonly Buffer[]) => dueOf(deps, day, codeHashes);
      return createFaceDialogue({ ...deps, faces, gallery, due }, offers.take(), tell);
    },
    withdraw: (receipt) => {
      if (wrong.isWaiting()) return 'wait';
      try {
        return removeBy(receipt);
      } catch (error) {
        if (!isStorageFault(error)) throw error;
        deps.log.error('face not removed', {}, error);
        return 'not-kept';
      }
    },
    expire: () => {
      const moment = now();
      if (!moment) return;
      faces.passTo(moment.day, (people, templates) =>
        outbox.append({ type: 'face.removed', reason: 'expired', people, templates }),
      );
    },
  };
}

/** Of several appointments of one person the first that they have not come for. */
function dueOf(
  { appointments, arrivals }: Pick<FaceCheckInDeps, 'appointments' | 'arrivals'>,
  day: OpenDay,
  codeHashes: readonly Buffer[],
): Found | null {
  const theirs = codeHashes.flatMap((codeHash) => appointments.byHash(day, codeHash) ?? []);
  return theirs.find((found) => !arrivals.has(found)) ?? theirs[0] ?? null;
}
