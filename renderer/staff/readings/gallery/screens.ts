/** The pages of this room in the gallery, by id. */
export const readingsScreens = [
  'staff-readings',
  'staff-readings-none',
  'staff-readings-find',
  'staff-reading',
  'staff-reading-news',
  'staff-reading-refused',
  'staff-reading-parts',
  'staff-reading-write',
] as const;
