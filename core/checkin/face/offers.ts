import type { EnrolmentOffer } from '#contract/page/face.ts';
import type { Clock } from '../../system/clock.ts';
import type { Subject } from './subject.ts';

/** Somebody whom an editor has handed the panel over to. */
export interface Offer {
  readonly subject: Subject;
  readonly name: string;
  readonly shown: EnrolmentOffer;
}

/** The one enrolment that waits for its person to touch the panel. */
export interface Offers {
  readonly put: (offer: Offer) => void;
  /** Takes it, for the visit that begins; null where none waits, or it waited too long. */
  readonly take: () => Offer | null;
}

const waitsMs = 120_000;

export function createOffers(clock: Pick<Clock, 'monotonicMs'>): Offers {
  let waiting: { readonly offer: Offer; readonly untilMs: number } | null = null;
  return {
    put: (offer) => {
      waiting = { offer, untilMs: clock.monotonicMs() + waitsMs };
    },
    take: () => {
      const taken = waiting;
      waiting = null;
      return taken && clock.monotonicMs() < taken.untilMs ? taken.offer : null;
    },
  };
}
