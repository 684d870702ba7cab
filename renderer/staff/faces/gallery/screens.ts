/** The pages of this room in the gallery, by id. */
export const facesScreens = ['faces', 'faces-none', 'face-code', 'face-receipt', 'face-offer', 'face-held'] as const;
