import { type OpenAbilities, openAbilities } from '#core/composition/abilities.ts';
import type { Content } from '#core/content/content.ts';
import { type KioskPlan, shippedPlan } from '#core/kiosk.ts';

/** The terminal that ships, with its content in the hands of whoever measures it. */
export interface PublishingPlan {
  readonly plan: KioskPlan;
  readonly publish: Content['replace'];
}

export function publishingPlan(): PublishingPlan {
  let opened: OpenAbilities | null = null;
  const open: KioskPlan['open'] = (ground) => {
    const abilities = openAbilities(ground);
    opened = abilities;
    return abilities;
  };
  return {
    plan: { ...shippedPlan, open },
    publish: (source) => {
      if (!opened) throw new Error('The terminal is out of service.');
      return opened.content.replace(source);
    },
  };
}
