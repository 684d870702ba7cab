import { type StaffRole, staffRoles } from '#contract/base/authority.ts';
import { ok, refuse } from '#contract/base/outcome.ts';
import type { FirstPins, SetFirstOutcome } from '#contract/page/staff.ts';
import type { Cancel } from '../system/clock.ts';
import { normalPin } from './pin-rules.ts';
import type { Pins } from './pins.ts';

/** How a terminal that nobody has set a PIN of gets its first ones. */
export interface FirstPinsDesk {
  readonly state: () => FirstPins;
  readonly set: (pins: Readonly<Record<StaffRole, string>>) => Promise<SetFirstOutcome>;
  readonly onSet: (listener: () => void) => Cancel;
}

export interface FirstPinsDeps {
  readonly pins: Pick<Pins, 'isSet' | 'setFirst'>;
  /** Whether this is the first record that the data folder has: else there have been PINs, and they were taken away. */
  readonly isFirstRecord: boolean;
}

export function createFirstPins({ pins, isFirstRecord }: FirstPinsDeps): FirstPinsDesk {
  const listeners = new Set<() => void>();
  const state = (): FirstPins => {
    if (staffRoles.some(pins.isSet)) return 'set';
    return isFirstRecord ? 'here' : 'by-command';
  };
  return {
    state,
    onSet: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    set: async (given) => {
      const different = new Set(staffRoles.map((role) => normalPin(given[role])));
      if (different.size < staffRoles.length) return refuse('pins-alike');
      const set = await pins.setFirst(given, () => state() === 'here');
      if (!set.ok) return set;
      for (const listener of listeners) listener();
      return ok(null);
    },
  };
}
