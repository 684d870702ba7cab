import type { Outcome } from '#contract/base/outcome.ts';
import { markedVenue } from '../live/marked-venue.ts';
import { workbookName } from './draft-folder.ts';
import { markedEntries, type PublishingFolder } from './publishing-folder.ts';

/** What a publisher does while the process is killed. */
export const deedNames = ['publish', 'undo', 'take', 'renew', 'import'] as const;
export type DeedName = (typeof deedNames)[number];

export interface Deed {
  readonly name: DeedName;
  /** The mark of what is published; which publication is undone to; the pack that is taken; the workbook that is imported. */
  readonly mark: number;
  readonly undoTo: number;
  readonly pack: string;
  readonly workbook: string;
}

/** The draft and the intake, which only an import needs. */
type Draft = ReturnType<PublishingFolder['openDraft']>;

/** Does a deed to its end. @throws where it is refused: on a sound folder none is. */
export async function perform(deed: Deed, { publications }: PublishingFolder, draft: Draft | null): Promise<void> {
  switch (deed.name) {
    case 'publish': {
      const content = markedVenue(deed.mark, markedEntries);
      done(await publications.publish({ content, role: 'publisher', basedOn: null }));
      return;
    }
    case 'undo':
      done(await publications.undo(deed.undoTo, 'publisher'));
      return;
    case 'take': {
      const { id } = done(await publications.offerPack(deed.pack));
      done(await publications.takeOffered(id, 'publisher'));
      return;
    }
    case 'renew':
      done(await publications.keys.renew('publisher'));
      return;
    case 'import': {
      if (!draft) throw new Error('an import goes into the draft');
      const { intake } = draft;
      const { id } = done(await intake.look({ sourceId: '', name: workbookName }, 'zh-CN'));
      done(await intake.take(id, () => {}));
    }
  }
}

function done<Value>(outcome: Outcome<Value, string>): Value {
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}
