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

export interface ShownParts {
  readonly content: ContentAbility;
  readonly answers: AnswersAbility;
  /** Whether somebody certainly comes if called. */
  readonly isStaffed: () => boolean;
}

/** Follows the content: visitors are given the edition of their visit, staff look after the newest. */
export function openShown(
  { speech, clock, log, settings }: Ground,
  { content, answers, isStaffed }: ShownParts,
): ShownAbility {
  const editions = createEditions({ content, answers, isStaffed, kana: speech.kana, clock, log });
  return {
    ...editions,
    procedures: {
      ...contentProcedures(editions.shown, settings.languages),
      ...answeringProcedures({ explain: (question) => editions.newest().answers.explain(question) }),
    },
  };
}
