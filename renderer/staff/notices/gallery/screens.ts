/** The pages of this room in the gallery, by id. */
export const noticesScreens = [
  'staff-notices',
  'staff-notice',
  'staff-notice-write',
  'staff-notice-words',
  'staff-notice-moment',
  'staff-recalls',
  'staff-recall',
  'staff-restore',
] as const;
