import { join } from 'node:path';
import { type Checkin, createCheckin } from '../checkin/checkin.ts';
import { createImportFolder } from '../checkin/import-folder.ts';
import { appointmentsProcedures } from '../checkin/procedures.ts';
import type { Ability } from '../door/ability.ts';
import { localMoment } from '../hours/local-time.ts';
import type { ContentAbility } from './content.ts';
import type { Ground } from './ground.ts';

/** People with an appointment. */
export interface CheckinAbility extends Ability, Pick<Checkin, 'isOffered' | 'begin'> {
  readonly close: Checkin['close'];
}

export interface CheckinParts {
  readonly content: ContentAbility;
  readonly isClockRight: () => boolean;
}

/** Opens appointments by the venue's clock, under the key of this terminal. */
export function openCheckin(ground: Ground, { content, isClockRight }: CheckinParts): CheckinAbility {
  const { clock, dataFolder, record } = ground;
  const checkin = createCheckin({
    ...ground,
    ...record,
    folder: createImportFolder(join(dataFolder, 'import'), clock),
    now: () => (isClockRight() ? localMoment(content.current().content.venue.timeZone, clock.nowMs()) : null),
  });
  return { ...checkin, procedures: appointmentsProcedures(checkin, record.staff.record) };
}
