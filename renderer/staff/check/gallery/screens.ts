/** The pages of this room in the gallery, by id. */
export const checkScreens = ['staff-check'] as const;
