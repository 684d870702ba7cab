import type { Publishing } from '../use-publishing.ts';

const nothing = () => undefined;

/** Nobody is publishing. */
export const publishing: Publishing = {
  isBusy: false,
  isAsked: false,
  outcome: null,
  ask: nothing,
  publish: nothing,
  override: nothing,
  forget: nothing,
};
