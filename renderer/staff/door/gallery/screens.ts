/** The pages of this room in the gallery, by id. */
export const doorScreens = ['staff-who', 'staff-none', 'pin', 'pin-refused', 'pin-locked'] as const;
