import { answeringProcedures } from '../answering/procedures.ts';
import { contentProcedures } from '../content/procedures.ts';
import type { Ability } from '../door/ability.ts';
import type { AnswersAbility } from './answers.ts';
import type { ContentAbility } from './content.ts';
import { createEditions, type Editions } from './editions.ts';
import type { Ground } from './ground.ts';

/** What is shown, asked and read aloud, edition by edition. */
export interface ShownAbility extends Ability, Editions {
  readonly close: Editions['close'];
}

/** Follows the content: visitors are given the edition of their visit, staff look after the newest. */
export function openShown(
  { speech, clock, log, settings }: Ground,
  { content, answers }: { readonly content: ContentAbility; readonly answers: AnswersAbility },
): ShownAbility {
  const editions = createEditions({ content, answers, kana: speech.kana, clock, log });
  return {
    ...editions,
    procedures: {
      ...contentProcedures(editions.shown, settings.languages),
      ...answeringProcedures({ explain: (question) => editions.newest().answers.explain(question) }),
    },
  };
}
