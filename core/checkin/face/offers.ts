import type { EnrolmentOffer } from '#contract/page/face.ts';
import type { Cancel, Clock } from '../../system/clock.ts';
import type { Subject } from './subject.ts';

/** Somebody whom an editor has handed the panel over to. */
export interface Offer {
  readonly subject: Subject;
  readonly name: string;
  readonly phoneTail: string | null;
  readonly shown: EnrolmentOffer;
}

/** The one enrolment that waits for its person to touch the panel. */
export interface Offers {
  readonly put: (offer: Offer) => void;
  /** Takes it, for the visit that begins; null where none waits, or it waited too long. */
  readonly take: () => Offer | null;
}

const waitsMs = 120_000;

export function createOffers(clock: Pick<Clock, 'after'>): Offers {
  let waiting: Offer | null = null;
  let cancel: Cancel = () => undefined;
  const take = () => {
    const taken = waiting;
    waiting = null;
    cancel();
    return taken;
  };
  return {
    put: (offer) => {
      cancel();
      waiting = offer;
      cancel = clock.after(waitsMs, take);
    },
    take,
  };
}
