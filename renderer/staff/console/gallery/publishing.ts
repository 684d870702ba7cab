import type { Publishing } from '../use-publishing.ts';

const nothing = () => undefined;

/** Nobody is publishing. */
export const publishing: Publishing = {
  given: null,
  isBusy: false,
  isAsked: false,
  outcome: null,
  ask: nothing,
  publish: nothing,
  override: nothing,
  forget: nothing,
};
