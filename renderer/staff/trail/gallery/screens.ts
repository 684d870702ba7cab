/** The pages of this room in the gallery, by id. */
export const trailScreens = ['staff-trail'] as const;
