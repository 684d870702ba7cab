import type { Language } from '#contract/base/language.ts';
import { type CameraPurpose, consentVersion, type EnrolmentOffer, type FaceHitch } from '#contract/page/face.ts';
import type { Fact } from '#contract/upstream/fact.ts';
import { isStorageFault } from '../../storage/database.ts';
import type { Clock } from '../../system/clock.ts';
import type { Log } from '../../system/log.ts';
import type { Found } from '../appointments.ts';
import type { OpenDay } from '../days.ts';
import { maskedName } from '../person-name.ts';
import { type Camera, createCamera } from './camera.ts';
import { enrolling } from './enrolling.ts';
import type { Eyes } from './eyes.ts';
import type { Faces } from './faces.ts';
import type { Gallery } from './gallery.ts';
import type { Offer } from './offers.ts';
import { recognising } from './recognising.ts';

/** What comes of the camera while a visitor looks on. */
export type FaceHappening =
  | { readonly kind: 'asked'; readonly who: string }
  | { readonly kind: 'over'; readonly purpose: CameraPurpose; readonly hitch: FaceHitch }
  | { readonly kind: 'enrolled'; readonly receipt: string };

/** Somebody's appointment, and whether it looked like a picture of them. */
export interface Claimed {
  readonly found: Found;
  readonly wantsLook: boolean;
}

/** Faces in one visit: it holds whom was said no to, and while the camera is open what it sees. */
export interface FaceDialogue {
  /** Somebody to be enrolled, if the panel was handed over to them. */
  readonly offer: EnrolmentOffer | null;
  /** Only faces that go with these last digits of a phone are looked among from now on. */
  readonly narrow: (phoneTail: string) => void;
  /** Opens the camera for the screen of the visit, or closes it. */
  readonly attend: (purpose: CameraPurpose | null, language: Language) => void;
  readonly look: Camera['look'];
  /** Whose appointment was asked for, once: the question is over with it. Null where nobody was. */
  readonly claim: () => Claimed | null;
  /** They are somebody else: false when that was said or seen too often. */
  readonly deny: () => boolean;
  readonly end: () => void;
}

export interface FaceDialogueDeps {
  readonly clock: Clock;
  readonly log: Log;
  readonly eyes: Eyes;
  readonly faces: Pick<Faces, 'enrol'>;
  readonly gallery: Gallery;
  readonly today: () => OpenDay | null;
  /** Null while the clock cannot be believed. */
  readonly now: () => { readonly day: string } | null;
  /** Of several appointments of one person the one that is due. */
  readonly due: (day: OpenDay, codeHashes: readonly Buffer[]) => Found | null;
  readonly outbox: { readonly append: (fact: Fact) => void };
  /** Appends a fact; one that cannot be written stops nothing. */
  readonly append: (fact: Fact) => void;
}

const mostFailures = 3;

export function createFaceDialogue(
  deps: FaceDialogueDeps,
  offer: Offer | null,
  tell: (happening: FaceHappening) => void,
): FaceDialogue {
  const { eyes, today } = deps;
  const barred = new Set<number>();
  let asked: (Claimed & { readonly id: number }) | null = null;
  let failures = 0;
  let language: Language = 'zh-CN';
  let phoneTail: string | null = null;
  const over = (purpose: CameraPurpose, hitch: FaceHitch) => {
    deps.append({ type: 'face.tried', purpose, outcome: hitch, language });
    tell({ kind: 'over', purpose, hitch });
  };
  const camera = createCamera({ clock: deps.clock, eyes, onOver: over });
  const fail = () => {
    failures += 1;
    return failures < mostFailures;
  };
  const forCheckIn = () =>
    recognising({
      ...{ eyes, gallery: deps.gallery, today, barred, phoneTail },
      onFound: ({ id, codeHashes, wantsLook }) => {
        const day = today();
        const found = day && deps.due(day, codeHashes);
        if (!found) return;
        asked = { id, found, wantsLook };
        tell({ kind: 'asked', who: maskedName(found.name) });
      },
      onNobody: () => {
        if (!fail()) over('check-in', 'not-recognised');
      },
    });
  const forEnrolment = (given: Offer) =>
    enrolling({
      ...{ eyes, clock: deps.clock },
      onShots: (templates) => {
        const receipt = keep(deps, given, { language, templates });
        if (receipt === null) over('enrol', 'not-kept');
        else tell({ kind: 'enrolled', receipt });
      },
    });
  return {
    offer: offer?.shown ?? null,
    narrow: (digits) => {
      phoneTail = digits;
    },
    attend: (purpose, spoken) => {
      language = spoken;
      if (purpose === camera.purpose()) return;
      camera.close();
      if (purpose === null) return;
      asked = null;
      if (purpose === 'check-in') camera.open(forCheckIn());
      else if (offer) camera.open(forEnrolment(offer));
    },
    look: camera.look,
    claim: () => {
      const claimed = asked;
      asked = null;
      return claimed;
    },
    deny: () => {
      if (asked) barred.add(asked.id);
      asked = null;
      if (fail()) return true;
      deps.append({ type: 'face.tried', purpose: 'check-in', outcome: 'not-recognised', language });
      return false;
    },
    end: () => {
      camera.close();
      asked = null;
      phoneTail = null;
      barred.clear();
    },
  };
}

/** Keeps an enrolment with the fact of it; null where it cannot be kept. */
function keep(
  { faces, eyes, now, outbox, log }: FaceDialogueDeps,
  { subject, name, phoneTail, shown }: Offer,
  taken: { readonly language: Language; readonly templates: readonly Float32Array[] },
): string | null {
  const [moment, recognizer] = [now(), eyes.recognizer()];
  const { until, withGuardian } = shown;
  // Midnight may have passed since the panel was handed over.
  if (!moment || !recognizer || until < moment.day) return null;
  const enrolment = {
    ...taken,
    subject,
    name,
    phoneTail,
    until,
    withGuardian,
    consentVersion,
    recognizer,
    since: moment.day,
  };
  try {
    return faces.enrol(enrolment, () =>
      outbox.append({ type: 'face.enrolled', templates: taken.templates.length, language: taken.language }),
    );
  } catch (error) {
    if (!isStorageFault(error)) throw error;
    log.error('enrolment not kept', {}, error);
    return null;
  }
}
