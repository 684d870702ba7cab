/** The pages of this room in the gallery, by id. */
export const closuresScreens = ['closures', 'closure'] as const;
