import { isStaffRole } from '#contract/base/authority.ts';
import type { Ability } from '../door/ability.ts';
import { staffProcedures } from '../staff/procedures.ts';
import type { OpenRecord } from './record.ts';

/** Staff, who may sign in wherever the record is sound; the record is closed with them, last of all. */
export function openStaff({ staff, close }: OpenRecord): Ability {
  return {
    procedures: staffProcedures(staff),
    onCall: ({ connection, authority }) => {
      if (isStaffRole(authority)) staff.touch(connection);
    },
    onGone: staff.leave,
    close,
  };
}
