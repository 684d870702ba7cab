import type { ContentChanges, DifferingEntry, GivenVersion, Publication } from '#contract/page/publications.ts';
import { writeMoment } from '../../i18n/dates.ts';
import { usePick, useStage } from '../../stage.tsx';
import { briefly } from '../briefly.ts';

/** So many entries are named where two versions differ. */
const mostNamed = 3;

/** What can be said of a version: visitors have it (`still`: though another was put in force), are to have it, or had it. */
export type Standing = 'live' | 'still' | 'coming' | 'withheld' | 'kept' | 'gone';

export function standingOf(
  { id, isKept }: Pick<Publication, 'id' | 'isKept'>,
  { given, next }: GivenVersion,
): Standing {
  if (id === given?.id) return next === null ? 'live' : 'still';
  if (id === next?.id) return next.state;
  return isKept ? 'kept' : 'gone';
}

/** How versions are named, and what they changed, in the language of whoever looks. */
export function useVersionWords() {
  const { say, language, venue } = useStage();
  const pick = usePick();
  const momentOf = (at: string) => writeMoment(Date.parse(at), language, venue.timeZone);
  const changesOf = ({ added, changed, removed, isVenueChanged }: ContentChanges) =>
    say('versions.changes', { added, changed, removed, venue: isVenueChanged ? 'yes' : 'no' });
  return {
    momentOf,
    nameOf: ({ version, source, at }: Pick<Publication, 'version' | 'source' | 'at'>) =>
      say('versions.name', { version, source, at: momentOf(at) }),
    changesOf,
    /** What differs in numbers, and some of the entries in which two versions differ, by name. */
    differingOf: (changes: ContentChanges, differing: readonly DifferingEntry[]) => {
      if (differing.length === 0) return changesOf(changes);
      const titles = differing.slice(0, mostNamed).map(({ title }) => briefly(pick(title)));
      const more = changes.added + changes.changed + changes.removed - titles.length;
      return say('versions.differing', { changes: changesOf(changes), titles: titles.join(' / '), more });
    },
  };
}
