import type { AbilityMigrations } from '../../storage/migrate.ts';
import { publications } from './0001-publications.ts';
import { wordOfStaff } from './0002-word-of-staff.ts';
import { versionsOfTheHub } from './0003-versions-of-the-hub.ts';

/** Versions, which of them is live, the keys that vouch for them, recalls and notices, in record.db. */
export const publicationSteps: AbilityMigrations = {
  ability: 'publications',
  steps: [publications, wordOfStaff, versionsOfTheHub],
};
