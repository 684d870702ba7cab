import type { Abilities, Ability } from '../door/ability.ts';
import type { Fault } from '../system/fault.ts';
import { outOfServiceState } from '../visit/out-of-service.ts';
import { terminalProcedures } from '../visit/procedures.ts';
import { openSelfCheck } from './desk.ts';
import type { KioskDeps } from './kiosk-deps.ts';
import type { OpenRecord } from './record.ts';
import { openStaff } from './staff.ts';

/** What is left of a terminal that a fault keeps from receiving anybody: it says so, and staff find out why. */
export function closedAbilities(deps: KioskDeps, fault: Fault, record: OpenRecord | null): Abilities {
  const state: Ability = {
    procedures: terminalProcedures(outOfServiceState(fault), deps.settings.panel),
    close: () => {},
  };
  return { ...(record ? { staff: openStaff(record) } : {}), state, selfCheck: openSelfCheck(deps) };
}
