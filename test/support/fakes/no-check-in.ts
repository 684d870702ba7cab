import type { CheckInSource } from '#core/visit/checkin/model.ts';

/** A terminal on a day without appointments. */
export const noCheckIn: CheckInSource = {
  isOffered: () => false,
  isScanOffered: () => false,
  faces: { isOffered: () => false, asksTail: () => false, areHeld: () => false, adviseLiveness: false },
  begin: () => ({
    attempt: () => ({ kind: 'hitch', hitch: 'not-found', triesLeft: 0 }),
    offer: null,
    narrow: () => undefined,
    attend: () => undefined,
    confirm: () => null,
    deny: () => false,
    withdraw: () => 'wrong',
    end: () => undefined,
  }),
};
