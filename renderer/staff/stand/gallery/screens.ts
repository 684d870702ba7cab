/** The pages of this room in the gallery, by id. */
export const standScreens = ['staff-stand', 'staff-stands'] as const;
