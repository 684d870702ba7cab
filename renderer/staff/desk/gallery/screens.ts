/** The pages of this room in the gallery, by id. */
export const deskScreens = ['desk', 'desk-publisher'] as const;
