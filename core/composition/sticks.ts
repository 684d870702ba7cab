import { join } from 'node:path';
import { ok, refuse } from '#contract/base/outcome.ts';
import { letterEndings, letterLimits } from '#contract/upstream/letters.ts';
import type { Ability } from '../door/ability.ts';
import { packLimits } from '../packs/limits.ts';
import { mostKeyFileBytes, stickProcedures } from '../sticks/procedures.ts';
import { createSticks } from '../sticks/sticks.ts';
import type { Ground } from './ground.ts';
import type { PublicationsAbility } from './publications.ts';
import type { UpstreamAbility } from './upstream.ts';

/** Looks for sticks while a publisher does, and offers what lies on them to whom it is for. */
export function openSticks(
  { clock, dataFolder }: Ground,
  { offerPack, exportPack, keys, venueId }: PublicationsAbility,
  { letters }: Pick<UpstreamAbility, 'letters'>,
): Ability {
  const sticks = createSticks({
    clock,
    standIn: join(dataFolder, 'stick'),
    kinds: [
      { kind: 'pack', ending: '.pack', mostBytes: packLimits.archiveBytes },
      { kind: 'keys', ending: '.keys.json', mostBytes: mostKeyFileBytes },
      { kind: 'answers', ending: letterEndings.answers, mostBytes: letterLimits.bytes },
    ],
  });
  const procedures = stickProcedures(sticks, {
    offerPack,
    offerKeys: keys.offer,
    exportPack: (id) => exportPack(id, 'publisher'),
    ...letters,
    exportKeys: () => {
      const file = keys.exportFile();
      return file.ok ? ok({ bytes: file.value, name: `${venueId}.keys.json` }) : refuse('no-trusted-keys');
    },
  });
  return { procedures, close: sticks.close };
}
