import { join } from 'node:path';
import { createBrought } from '../content/brought/brought.ts';
import { markdownLimits } from '../content/brought/files-in.ts';
import { mostBroughtBytes } from '../content/brought/read-brought.ts';
import { isOfMarkdown } from '../content/markdown/read-markdown.ts';
import { picturesOf } from '../content/venue-pictures.ts';
import type { Ability } from '../door/ability.ts';
import type { Drafts } from '../drafts/drafts.ts';
import { offeredChange } from '../drafts/offered-change.ts';
import { createIntake } from '../intake/intake.ts';
import { createPictureIntake } from '../intake/pictures.ts';
import type { Ports } from '../intake/ports.ts';
import { intakeProcedures } from '../intake/procedures.ts';
import { createPictureShelf, picturesFolderOf } from '../pictures/picture-shelf.ts';
import { importFolderId, type Sticks } from '../sticks/sticks.ts';
import { asFault } from '../storage/database.ts';
import { copyBroughtFile } from '../system/brought-file.ts';
import { copyBroughtFolder, isFolder } from '../system/brought-folder.ts';
import { Fault } from '../system/fault.ts';
import type { ContentAbility } from './content.ts';
import type { Ground } from './ground.ts';

export interface IntakeParts {
  readonly content: Pick<ContentAbility, 'today' | 'current'>;
  readonly drafts: Pick<Drafts, 'content' | 'taking'>;
  readonly sticks: Sticks;
}

/** Content that comes as files from sticks and the folder `import`, and goes out onto sticks. */
export function openIntake(
  { clock, dataFolder, newId, record }: Ground,
  { content, drafts, sticks }: IntakeParts,
): Ability {
  const intake = createIntake({
    sticks,
    brought: createBrought(clock),
    draft: {
      whole: drafts.content.whole,
      compare: drafts.taking.compare,
      describe: offeredChange,
      take: (offered) => orDiskFull(() => drafts.taking.take(offered)),
    },
    copyFile: async (file, to) =>
      (await isFolder(file))
        ? copyBroughtFolder(file, to, { ...markdownLimits, isWanted: isOfMarkdown })
        : copyBroughtFile(file, to, mostBroughtBytes),
    folder: join(dataFolder, 'intake'),
    newId,
    today: content.today,
  });
  const shelf = createPictureShelf(picturesFolderOf(dataFolder));
  const named = [content.current().content, drafts.content.whole()].flatMap(({ venue }) => picturesOf(venue));
  shelf.keepOnly(new Set(named.map(({ picture }) => picture.sha256)));
  const pictures = createPictureIntake(sticks, shelf);
  return {
    procedures: intakeProcedures(intake, sticks, importFolderId, record.staff.record, pictures),
    close: intake.close,
  };
}

/** A full disk is said to whoever waits; all else is a fault of the terminal, or a bug. */
function orDiskFull(take: () => 'done' | 'changed-meanwhile'): ReturnType<Ports['draft']['take']> {
  try {
    return take();
  } catch (error) {
    const fault = asFault('drafts.db', error);
    if (fault instanceof Fault && fault.code === 'disk-full') return 'disk-full';
    throw error;
  }
}
