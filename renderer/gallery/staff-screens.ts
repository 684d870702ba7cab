/** The staff's pages of the gallery, by id. */
export const staffScreenIds = [
  'staff-who',
  'staff-none',
  'pin',
  'pin-refused',
  'pin-locked',
  'desk',
  'desk-empty',
  'desk-news',
  'staff-question',
  'staff-pick',
  'staff-attach',
  'staff-dismiss',
  'staff-try',
  'staff-why',
  'staff-check',
] as const;
export type StaffScreenId = (typeof staffScreenIds)[number];
