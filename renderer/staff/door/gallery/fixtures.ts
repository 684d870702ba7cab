import type { RoleState } from '#contract/page/staff.ts';

export const roles: readonly RoleState[] = [
  { role: 'attendant', isPinSet: true, lockedSeconds: 0 },
  { role: 'editor', isPinSet: true, lockedSeconds: 0 },
  { role: 'publisher', isPinSet: true, lockedSeconds: 95 },
];
