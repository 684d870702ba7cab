import { z } from 'zod';
import { createStoredForms } from '#contract/base/stored.ts';
import { factSchema } from '#contract/upstream/fact.ts';
import { openAbilities } from '#core/composition/abilities.ts';
import { type KioskPlan, shippedPlan } from '#core/kiosk.ts';
import { toySteps } from './migrations/steps.ts';
import { openToy } from './toy.ts';
import { toyContract, toyFactSchema } from './toy-contract.ts';

/** The terminal as it ships, with one more ability: a line for each list that an ability stands in. */
export const planWithToy: KioskPlan = {
  contract: { ...shippedPlan.contract, ...toyContract },
  migrations: [...shippedPlan.migrations, toySteps],
  facts: createStoredForms(z.discriminatedUnion('type', [...factSchema.options, toyFactSchema])),
  open: (ground) => {
    const abilities = openAbilities(ground);
    return { ...abilities, toy: openToy(ground, abilities) };
  },
};
