/** The pages of this room in the gallery, by id. */
export const doorScreens = [
  'staff-who',
  'staff-none',
  'pin',
  'pin-refused',
  'pin-locked',
  'set-up',
  'set-up-again',
  'set-up-refused',
] as const;
