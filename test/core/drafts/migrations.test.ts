import { expect, test } from 'vitest';
import { createDraftStore } from '#core/drafts/draft-store.ts';
import { draftsSteps } from '#core/drafts/migrations/steps.ts';
import { openDatabase } from '#core/storage/database.ts';
import { temporaryFolder } from '#test/support/folder.ts';

test('a draft of entries alone is there after parts of the venue have come to stand beside them', () => {
  const file = `${temporaryFolder()}/drafts.db`;
  const { ability, steps } = draftsSteps;
  const old = openDatabase({ file, durability: 'full', migrations: [{ ability, steps: steps.slice(0, 1) }] });
  old
    .prepare('INSERT INTO draft_entry (venue_id, entry_id, base, value, revision) VALUES (?, ?, ?, ?, ?)')
    .run('hall', 'toilets', null, '{"id":"toilets"}', 3);
  old.close();
  const db = openDatabase({ file, durability: 'full', migrations: [draftsSteps] });
  expect(createDraftStore(db, 'hall').all()).toEqual([
    { documentId: 'toilets', base: null, value: { id: 'toilets' }, revision: 3 },
  ]);
  db.close();
});
