import type { AbilityMigrations } from '../../storage/migrate.ts';
import { drafts } from './0001-drafts.ts';
import { documents } from './0002-documents.ts';
import { givenWords } from './0003-given-words.ts';

/** All of drafts.db. */
export const draftsSteps: AbilityMigrations = { ability: 'drafts', steps: [drafts, documents, givenWords] };
