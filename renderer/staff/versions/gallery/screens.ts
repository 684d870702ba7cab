/** The pages of this room in the gallery, by id. */
export const versionsScreens = [
  'staff-versions',
  'staff-version',
  'staff-delivered',
  'staff-sticks',
  'staff-hub-stick',
  'staff-pack-offer',
  'staff-keys-offer',
  'staff-keys',
] as const;
