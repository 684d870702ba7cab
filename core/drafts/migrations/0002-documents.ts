import type { Migration } from '../../storage/migrate.ts';

export const documents: Migration = {
  number: 2,
  name: 'documents',
  sql: `
    -- Parts of the venue stand beside its entries: 'place/toilet'. No id of an entry has a stroke in it.
    ALTER TABLE draft_entry RENAME TO draft_document;
    ALTER TABLE draft_document RENAME COLUMN entry_id TO document_id;
  `,
};
