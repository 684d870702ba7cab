import { z } from 'zod';

/**
 * Who may call a procedure. A visitor's page starts as `visitor`; a staff session, granted after a PIN and bound to
 * its connection, adds one of the staff roles; `hub` is the upstream server on its own door.
 */
export const roleSchema = z.enum(['visitor', 'attendant', 'editor', 'publisher', 'hub']);
export type Role = z.infer<typeof roleSchema>;

export const staffRoles = ['attendant', 'editor', 'publisher'] as const satisfies readonly Role[];
export const staffRoleSchema = z.enum(staffRoles);
export type StaffRole = z.infer<typeof staffRoleSchema>;

/** A publisher may do what an editor may, an editor what an attendant may; nobody else inherits anything. */
const ranks: Readonly<Record<StaffRole, number>> = { attendant: 0, editor: 1, publisher: 2 };

/** Whether a role is one that staff sign in to. */
export function isStaffRole(role: Role): role is StaffRole {
  return role !== 'visitor' && role !== 'hub';
}

/** Whether a connection that holds `held` may call a procedure meant for `required`. */
export function mayCall(held: readonly Role[], required: Role): boolean {
  if (held.includes(required)) return true;
  return isStaffRole(required) && held.some((role) => isStaffRole(role) && ranks[role] >= ranks[required]);
}
