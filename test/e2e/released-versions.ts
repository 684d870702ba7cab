import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Outcome } from '#contract/base/outcome.ts';
import type { VenueContent } from '#contract/venue/venue.ts';
import { usePublicationsAtRest as withPublications } from '#core/composition/publications-at-rest.ts';
import { readSampleVenue } from '#core/content/sample-venues.ts';
import { createDraftStore } from '#core/drafts/draft-store.ts';
import { openDraftsDatabase } from '#core/drafts/drafts-database.ts';
import { writePack } from '#core/packs/build-pack.ts';
import { systemClock as clock } from '#core/system/clock.ts';
import { quietLog as log } from '#test/support/fakes/log.ts';
import { ownKeyFile, partsOf, venuesFolder } from './other-terminals-stick.ts';

/** What the golden question is, and the answer that it must have. */
const golden = { text: '身份证丢了怎么补办', language: 'zh-CN', entryId: 'id-card-lost' } as const;
export const soundName = '示例大厅 第一版';
export const faultyName = '示例大厅 第二版';

/** Two versions of the hall: a sound one that a terminal serves, and a pack of the next, whose answer to the golden question has run out. */
export async function prepareVersions(): Promise<{ readonly dataFolder: string; readonly faultyPack: Buffer }> {
  const { content: hall } = readSampleVenue(venuesFolder, 'hall');
  const sound = partsOf(1, null, named(hall, soundName));
  const expired = hall.entries.map((entry) =>
    entry.id === golden.entryId ? { ...entry, validUntil: '2026-11-01' } : entry,
  );
  const faulty = partsOf(2, sound.manifest, named({ ...hall, entries: expired }, faultyName));
  const dataFolder = mkdtempSync(join(tmpdir(), 'yingbin-released-'));
  const file = join(dataFolder, 'sound.pack');
  writeFileSync(file, await writePack(sound));
  await withPublications({ dataFolder, named: 'hall', log }, async ({ keys, offerPack, takeOffered }) => {
    const { digits } = given(keys.offer(Buffer.from(JSON.stringify(ownKeyFile()))));
    given(keys.trust(digits, 'command'));
    given(await takeOffered(given(await offerPack(file)).id, 'command'));
  });
  rmSync(file);
  const drafts = openDraftsDatabase({ file: join(dataFolder, 'drafts.db'), clock, log, onFault: () => {} });
  createDraftStore(drafts, 'hall').keepGolden(golden);
  drafts.close();
  return { dataFolder, faultyPack: await writePack(faulty) };
}

function named(content: VenueContent, name: string): VenueContent {
  return { ...content, venue: { ...content.venue, name: { ...content.venue.name, 'zh-CN': name } } };
}

function given<Value>(outcome: Outcome<Value, string>): Value {
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}
