import type { OpenAbilities } from '#core/composition/abilities.ts';
import type { Ground } from '#core/composition/ground.ts';
import type { Ability } from '#core/door/ability.ts';
import { createBell } from './bell.ts';
import { toyProcedures } from './procedures.ts';

/** Puts the toy together: its bell in the record, and what it uses of the visit and the content. */
export function openToy(
  { record, log }: Ground,
  { visit, content }: Pick<OpenAbilities, 'visit' | 'content'>,
): Ability {
  const bell = createBell({ db: record.db, append: record.outbox.append });
  const isOn = (visitId: string) => visit.reception.languageOf(visitId) !== null;
  return {
    procedures: toyProcedures(bell, { isOn, today: content.today }),
    onGone: () => log.info('a page went by the toy'),
    close: () => log.info('the toy is put away'),
  };
}
