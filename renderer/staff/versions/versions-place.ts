import type { KeyFileOffer, PackOffer, Publication } from '#contract/page/publications.ts';

/** The versions, one of them, what the terminal came with, what is on a stick, or the keys. */
export type VersionsPlace =
  | { readonly at: 'versions' | 'sticks' | 'keys' }
  | { readonly at: 'version'; readonly publication: Publication }
  | { readonly at: 'delivered' }
  | { readonly at: 'pack-offer'; readonly offer: PackOffer }
  | { readonly at: 'keys-offer'; readonly offer: KeyFileOffer };

/** One step back towards the list; null out of the room. */
export function stepBackInVersions({ at }: VersionsPlace): VersionsPlace | null {
  switch (at) {
    case 'versions':
      return null;
    case 'pack-offer':
    case 'keys-offer':
      return { at: 'sticks' };
    default:
      return { at: 'versions' };
  }
}
