import type { Language } from '#contract/base/language.ts';
import type { Suggestion } from '#contract/page/answering.ts';
import type { Notice } from '#contract/page/notices.ts';
import type { Recall } from '#contract/page/publications.ts';
import type { NoticeEnd } from './notice-draft.ts';

/** The notices, one that is written, or the answers that are taken off. */
export type NoticesPlace =
  | { readonly at: 'notices' | 'notice-write' | 'recalls' | 'recall-find' }
  | { readonly at: 'notice'; readonly notice: Notice }
  | { readonly at: 'notice-words'; readonly language: Language }
  | { readonly at: 'notice-moment'; readonly end: NoticeEnd }
  | { readonly at: 'recall'; readonly entry: Suggestion }
  | { readonly at: 'restore'; readonly recall: Recall };

/** One step back towards the notices; null out of the room. */
export function stepBackInNotices({ at }: NoticesPlace): NoticesPlace | null {
  switch (at) {
    case 'notices':
      return null;
    case 'notice-words':
    case 'notice-moment':
      return { at: 'notice-write' };
    case 'recall-find':
    case 'recall':
    case 'restore':
      return { at: 'recalls' };
    default:
      return { at: 'notices' };
  }
}
