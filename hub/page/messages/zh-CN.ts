import { doorTexts } from './zh-CN/door.ts';
import { fleetTexts } from './zh-CN/fleet.ts';
import { workTexts } from './zh-CN/work.ts';

/** The hub's page in Chinese; every text exists in it. ICU MessageFormat. */
export const zhCN = { ...doorTexts, ...fleetTexts, ...workTexts };
export type MessageKey = keyof typeof zhCN;
