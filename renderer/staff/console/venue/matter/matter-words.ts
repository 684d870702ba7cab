import { type Language, type Localized, pickText } from '#contract/base/language.ts';
import type { MatterDraft } from '#contract/page/part-drafts.ts';
import type { ConsoleSay } from '../../use-console-say.ts';
import type { When } from './matter-lists.ts';

type Written = Readonly<Partial<Record<Language, string | undefined>>> | undefined;

/** How the parts of a matter are called in its lists. */
export interface MatterWords {
  readonly question: (id: string) => string;
  readonly answer: (questionId: string, answerId: string) => string;
  /** A question or an end, whither an answer leads; null where there is none. */
  readonly next: (id: string | undefined) => string | null;
  /** What must have been answered, in words. */
  readonly when: (when: When) => string;
}

export function matterWords(
  { questions = [], ends = [] }: MatterDraft,
  language: Language,
  say: ConsoleSay,
): MatterWords {
  const textOf = (text: Written) =>
    text && Object.keys(text).length > 0 ? pickText(text as Localized, language).text : '';
  const named = (text: Written, index: number) => `${index + 1} ${textOf(text) || say('list.untitled')}`;
  const question = (id: string) => {
    const index = questions.findIndex((one) => one.id === id);
    return index < 0 ? id : named(questions[index]?.ask, index);
  };
  const answer = (questionId: string, answerId: string) => {
    const { answers = [] } = questions.find(({ id }) => id === questionId) ?? {};
    return textOf(answers.find(({ id }) => id === answerId)?.label) || answerId;
  };
  const end = (id: string) => {
    const index = ends.findIndex((one) => one.id === id);
    return index < 0 ? null : `${say('matter.end')} ${named(ends[index]?.lead, index)}`;
  };
  return {
    question,
    answer,
    next: (id = '') => (questions.some((one) => one.id === id) ? `${say('matter.question')} ${question(id)}` : end(id)),
    when: (when) =>
      when
        .map(({ question: id, answers }) => `${question(id)} – ${answers.map((one) => answer(id, one)).join(' / ')}`)
        .join('\n'),
  };
}
