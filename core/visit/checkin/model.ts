import type { Language } from '#contract/base/language.ts';
import type { CheckInHitch, CheckInResult, CheckInRoute } from '#contract/page/checkin.ts';

/** Where in a check-in the visitor is; what they typed is not in it. */
export type CheckInLocation =
  | { readonly kind: 'check-in' | 'check-in-none' }
  | {
      readonly kind: 'check-in-route';
      readonly route: CheckInRoute;
      readonly hitch: CheckInHitch | null;
      readonly triesLeft: number | null;
    }
  | { readonly kind: 'check-in-done'; readonly result: CheckInResult };

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

/** The dialogue of one visit; it is dropped with it. */
export interface VisitCheckIn {
  readonly attempt: (attempt: CheckInAttempt, language: Language) => CheckInAnswer;
}

/** People with an appointment, as a reception knows them. */
export interface CheckInSource {
  /** Whether anybody has an appointment today. */
  readonly isOffered: () => boolean;
  readonly begin: () => VisitCheckIn;
}
