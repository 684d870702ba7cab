import type { Language } from '#contract/base/language.ts';
import { enGroups } from './en.ts';
import { jaGroups } from './ja.ts';
import { koGroups } from './ko.ts';
import { groupsOf, type WordGroup } from './word-groups.ts';
import { zhActions } from './zh-actions.ts';
import { zhAsking, zhFillers } from './zh-asking.ts';
import { withDialects } from './zh-dialects.ts';
import { zhThings } from './zh-things.ts';

/** The groups that every venue has, by language. */
export const ownGroups: Readonly<Record<Language, readonly WordGroup[]>> = {
  'zh-CN': withDialects([
    ...groupsOf(zhFillers, 'filler'),
    ...groupsOf(zhAsking, 'asking'),
    ...groupsOf(zhActions, 'action'),
    ...groupsOf(zhThings, 'thing'),
  ]),
  en: enGroups,
  ja: jaGroups,
  ko: koGroups,
};
