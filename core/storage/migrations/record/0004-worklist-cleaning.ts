import type { Migration } from '../../migrate.ts';

/** Keeps the number free for the cleaning of the worklist. */
export const worklistCleaning: Migration = { number: 4, name: 'worklist-cleaning', sql: '' };
