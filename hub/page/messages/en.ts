import { doorTexts } from './en/door.ts';
import { fleetTexts } from './en/fleet.ts';
import { workTexts } from './en/work.ts';

/** The hub's page in English. */
export const en = { ...doorTexts, ...fleetTexts, ...workTexts };
