import { answeringProcedures } from '../answering/procedures.ts';
import { contentProcedures } from '../content/procedures.ts';
import type { Ability } from '../door/ability.ts';
import type { Recalls } from '../publications/recalls.ts';
import type { AnswersAbility } from './answers.ts';
import type { ContentAbility } from './content.ts';
import { createEditions, type Editions } from './editions.ts';
import { type GivenVersion, openGiven } from './given.ts';
import type { Ground } from './ground.ts';
import type { NearestFirst } from './placed-answers.ts';

/** What is shown, asked and read aloud, edition by edition. */
export interface ShownAbility extends Ability, Editions {
  readonly look: GivenVersion['look'];
  readonly close: Editions['close'];
}

export interface ShownParts {
  readonly content: ContentAbility;
  readonly answers: AnswersAbility;
  /** Whether somebody certainly comes if called. */
  readonly isStaffed: () => boolean;
  readonly nearestFirst: NearestFirst;
  readonly publications: { readonly venueId: string; readonly recalls: Pick<Recalls, 'has' | 'onChange'> };
}

/** Follows the content: visitors are given the edition of their visit, staff look after the newest. */
export function openShown(ground: Ground, { publications, ...parts }: ShownParts): ShownAbility {
  const { speech, clock, log, settings } = ground;
  const { venueId, recalls } = publications;
  const { kana } = speech;
  const editions = createEditions({ ...parts, isRecalled: recalls.has, kana, clock, log });
  recalls.onChange(editions.tellAnew);
  const given = openGiven(ground, { venueId, content: parts.content, editions });
  return {
    ...editions,
    look: given.look,
    procedures: {
      ...contentProcedures(editions.shown, settings.languages),
      ...answeringProcedures({ explain: (question) => editions.newest().answers.explain(question) }),
      ...given.procedures,
    },
    close: async () => {
      given.close();
      await editions.close();
    },
  };
}
