/** The pages of this room in the gallery, by id. */
export const arrivalsScreens = ['arrivals', 'arrivals-none', 'import', 'import-good', 'import-bad'] as const;
