import type { Language } from '#contract/base/language.ts';
import type { CheckInHitch, CheckInResult, CheckInRoute, ScanHitch, TypedRoute } from '#contract/page/checkin.ts';
import type { CameraPurpose, EnrolmentOffer, FaceHitch } from '#contract/page/face.ts';

/** Where in a check-in the visitor is; what they typed is not in it. */
export type CheckInLocation =
  | { readonly kind: 'check-in' | 'check-in-none' | 'check-in-scan-ask' | 'check-in-scan' }
  | { readonly kind: 'check-in-scan-over'; readonly hitch: ScanHitch }
  | {
      readonly kind: 'check-in-route';
      readonly route: TypedRoute;
      readonly hitch: CheckInHitch | null;
      readonly triesLeft: number | null;
    }
  | { readonly kind: 'check-in-done'; readonly result: CheckInResult }
  | FaceLocation;

/** Where with the camera, or with what is held of their face, the visitor is. */
export type FaceLocation =
  | { readonly kind: 'face-consent' | 'face-tail' | 'face-withdrawn' }
  | { readonly kind: 'enrol-consent'; readonly offer: EnrolmentOffer }
  | { readonly kind: 'face-camera'; readonly purpose: CameraPurpose }
  | { readonly kind: 'face-ask'; readonly who: string }
  | { readonly kind: 'face-over'; readonly purpose: CameraPurpose; readonly hitch: FaceHitch }
  | { readonly kind: 'enrol-done'; readonly offer: EnrolmentOffer; readonly receipt: string }
  | {
      readonly kind: 'face-withdraw';
      readonly hitch: 'wrong' | 'wait' | 'not-kept' | null;
      readonly refusals: number;
      readonly receipt: string | null;
    };

/** What the visit remembers of it, wherever the visitor is. */
export interface CheckInMemory {
  /** Routes that were tried in vain too often. */
  readonly routesOver: readonly CheckInRoute[];
}

/** What somebody says of their appointment. */
export type CheckInAttempt =
  | { readonly route: 'code'; readonly code: string }
  | { readonly route: 'phone'; readonly tail: string; readonly surname: string };

export type CheckInAnswer =
  | { readonly kind: 'done'; readonly result: CheckInResult }
  | { readonly kind: 'hitch'; readonly hitch: CheckInHitch; readonly triesLeft: number };

/** What comes of the camera while a visitor looks on. */
export type FaceHappening =
  | { readonly kind: 'asked'; readonly who: string }
  | { readonly kind: 'over'; readonly purpose: CameraPurpose; readonly hitch: FaceHitch }
  | { readonly kind: 'enrolled'; readonly receipt: string };

/** The dialogue of one visit; it is dropped with it. */
export interface VisitCheckIn {
  readonly attempt: (attempt: CheckInAttempt, language: Language) => CheckInAnswer;
  /** Somebody to be enrolled, if the panel was handed over to them. */
  readonly offer: EnrolmentOffer | null;
  /** Only faces that go with these last digits of a phone are looked among from now on. */
  readonly narrow: (phoneTail: string) => void;
  /** Opens the camera for the screen of the visit, or closes it. */
  readonly attend: (purpose: CameraPurpose | null, language: Language) => void;
  /** They say that it is they: what comes of their appointment. Null where nobody was asked for. */
  readonly confirm: (language: Language) => CheckInResult | null;
  /** They are somebody else: false when that was said or seen too often. */
  readonly deny: () => boolean;
  readonly withdraw: (receipt: string) => 'done' | 'wrong' | 'wait' | 'not-kept';
  readonly end: () => void;
}

/** People with an appointment, as a reception knows them. */
export interface CheckInSource {
  /** Whether anybody has an appointment today. */
  readonly isOffered: () => boolean;
  /** Whether QR codes of appointments are read. */
  readonly isScanOffered: () => boolean;
  readonly faces: {
    /** Whether somebody of today may be recognised now. */
    readonly isOffered: () => boolean;
    /** Whether the last digits of a phone come before the camera. */
    readonly asksTail: () => boolean;
    /** Whether any face is held. */
    readonly areHeld: () => boolean;
    /** Whether staff are told of somebody who looks like a picture; the notice says so then. */
    readonly adviseLiveness: boolean;
  };
  /** Told what comes of the camera. */
  readonly begin: (tell: (happening: FaceHappening) => void) => VisitCheckIn;
}
