import { type Outcome, ok, refuse } from '#contract/base/outcome.ts';
import { type KeptPicture, mostPictureFileBytes } from '#contract/page/intake.ts';
import type { PictureShelf } from '../pictures/picture-shelf.ts';
import { type PictureRefusal, readPictureSize } from '../pictures/webp.ts';
import { readBroughtFile } from '../system/brought-file.ts';
import { systemCodeOf } from '../system/fault.ts';
import type { FileAt } from './intake.ts';
import type { Ports } from './ports.ts';

/** Pictures that come as files, and go onto the shelf as the page has drawn them. */
export interface PictureIntake {
  readonly open: (file: FileAt) => Promise<Outcome<Uint8Array, 'file-unreadable' | 'file-too-large'>>;
  readonly keep: (webp: Uint8Array) => Outcome<KeptPicture, PictureRefusal | 'disk-full'>;
}

export function createPictureIntake(
  { now, using }: Pick<Ports['sticks'], 'now' | 'using'>,
  shelf: PictureShelf,
): PictureIntake {
  const isPicture = ({ sourceId, name }: FileAt) =>
    now
      .get()
      .some(({ id, files }) => id === sourceId && files.some((file) => file.name === name && file.kind === 'picture'));
  return {
    open: async (at) => {
      if (!isPicture(at)) return refuse('file-unreadable');
      const read = await using(at.sourceId, at.name, (file) => readBroughtFile(file, mostPictureFileBytes));
      return read ?? refuse('file-unreadable');
    },
    keep: (webp) => {
      const size = readPictureSize(webp);
      if (!size.ok) return size;
      try {
        return ok({ sha256: shelf.keep(webp), ...size.value });
      } catch (error) {
        if (systemCodeOf(error) !== 'ENOSPC') throw error;
        return refuse('disk-full');
      }
    },
  };
}
