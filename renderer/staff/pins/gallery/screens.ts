/** The pages of this room in the gallery, by id. */
export const pinsScreens = ['pins-who', 'pins-own', 'pins-new', 'pins-done'] as const;
