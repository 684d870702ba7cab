import { ok } from '#contract/base/outcome.ts';
import { letterEndings } from '#contract/upstream/letters.ts';
import type { StickDeeds } from '../sticks/procedures.ts';
import type { KeyChanges } from '../upstream/keys/key-change.ts';
import { createLetterStore } from '../upstream/letters/letter-store.ts';
import { type AnswerReaderDeps, createAnswerReader } from '../upstream/letters/read-answers.ts';
import { createLetterWriter, type LetterWriterDeps } from '../upstream/letters/write-letters.ts';
import type { Ground } from './ground.ts';

/** What is said to the hub and by it on sticks. */
export type HubLetters = Pick<StickDeeds, 'writeToHub' | 'takeAnswers'>;

export type HubLetterParts = Pick<AnswerReaderDeps, 'identity' | 'orders' | 'releases'> &
  Pick<LetterWriterDeps, 'name' | 'venue'> & { readonly keys: KeyChanges };

const shownDigits = 8;

export function openHubLetters({ clock, record }: Pick<Ground, 'clock' | 'record'>, parts: HubLetterParts): HubLetters {
  const { db, waiting, outbox } = record;
  const { identity, name, venue, keys } = parts;
  const store = createLetterStore(db);
  const write = createLetterWriter({ clock, identity, waiting, store, keys, run: outbox.run, name, venue });
  const fileName = () => `${venue()}-${identity.terminal.slice(0, shownDigits)}${letterEndings.letters}`;
  return {
    writeToHub: async () => ok({ ...(await write()), name: fileName() }),
    takeAnswers: createAnswerReader({ clock, waiting, store, ...parts }),
  };
}
