import { join } from 'node:path';
import { ok, refuse } from '#contract/base/outcome.ts';
import { letterEndings, letterLimits } from '#contract/upstream/letters.ts';
import type { Ability } from '../door/ability.ts';
import { packLimits } from '../packs/limits.ts';
import { mostKeyFileBytes, stickProcedures } from '../sticks/procedures.ts';
import { createSticks, type Sticks } from '../sticks/sticks.ts';
import type { Ground } from './ground.ts';
import type { PublicationsAbility } from './publications.ts';
import type { UpstreamAbility } from './upstream.ts';

/** What is larger is listed all the same: whoever brings it is told that it is too large. */
const anySize = Number.MAX_SAFE_INTEGER;

export interface SticksAbility extends Ability {
  readonly sticks: Sticks;
}

/** Looks for sticks while somebody does, and offers what lies on them to whom it is for. */
export function openSticks(
  { clock, dataFolder }: Ground,
  { offerPack, exportPack, keys, venueId }: PublicationsAbility,
  { letters }: Pick<UpstreamAbility, 'letters'>,
): SticksAbility {
  const sticks = createSticks({
    clock,
    standIn: join(dataFolder, 'stick'),
    importFolder: join(dataFolder, 'import'),
    kinds: [
      { kind: 'pack', ending: '.pack', mostBytes: packLimits.archiveBytes },
      { kind: 'keys', ending: '.keys.json', mostBytes: mostKeyFileBytes },
      { kind: 'answers', ending: letterEndings.answers, mostBytes: letterLimits.bytes },
      { kind: 'workbook', ending: '.xlsx', mostBytes: anySize },
      { kind: 'table', ending: '.csv', mostBytes: anySize },
      { kind: 'archive', ending: '.zip', mostBytes: anySize },
      { kind: 'drawing', ending: '.svg', mostBytes: anySize },
      ...['.jpg', '.jpeg', '.png', '.webp'].map((ending) => ({ kind: 'picture' as const, ending, mostBytes: anySize })),
      { kind: 'markdown', ending: '.md', mostBytes: anySize },
      { kind: 'folder', holds: '.md' },
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
  return { sticks, procedures, close: sticks.close };
}
