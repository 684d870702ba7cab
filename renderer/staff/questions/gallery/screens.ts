/** The pages of this room in the gallery, by id. */
export const questionsScreens = [
  'desk',
  'desk-empty',
  'desk-news',
  'desk-marked',
  'staff-question',
  'staff-marked',
  'staff-pick',
  'staff-attach',
  'staff-dismiss',
  'staff-try',
  'staff-why',
] as const;
