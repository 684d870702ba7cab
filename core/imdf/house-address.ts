import type { Venue } from '#contract/venue/venue.ts';

/** Where a house is, as IMDF names it. */
export interface HouseAddress {
  readonly address: string;
  readonly locality: string;
}

/** A town at the beginning of a Chinese address, behind its province: 广东省深圳市福田区…. */
const town = /^(?:[^\d\s路街号]{2,8}?(?:省|自治区))?(?<name>[^\d\s路街号]{2,9}?(?:市|自治州|地区|盟|县))/u;

/** The address of a venue and the town in it; its name for what is not known. */
export function houseAddressOf({ name, address }: Pick<Venue, 'name' | 'address'>): HouseAddress {
  const words = address?.['zh-CN'] ?? name['zh-CN'];
  return { address: words, locality: town.exec(words)?.groups?.name ?? name['zh-CN'] };
}
