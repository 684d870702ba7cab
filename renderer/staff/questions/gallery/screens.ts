/** The pages of this room in the gallery, by id. */
export const questionsScreens = [
  'questions',
  'questions-empty',
  'questions-news',
  'questions-marked',
  'staff-question',
  'staff-marked',
  'staff-pick',
  'staff-attach',
  'staff-dismiss',
  'staff-try',
  'staff-why',
] as const;
