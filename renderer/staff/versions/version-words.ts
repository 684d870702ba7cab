import type { ContentChanges, DifferingEntry, Publication } from '#contract/page/publications.ts';
import { dayOf, writeMonthDay, writeTime } from '../../i18n/dates.ts';
import { usePick, useStage } from '../../stage.tsx';
import { briefly } from '../briefly.ts';

/** So many entries are named where two versions differ. */
const mostNamed = 3;

/** How versions are named, and what they changed, in the language of whoever looks. */
export function useVersionWords() {
  const { say, language, venue } = useStage();
  const pick = usePick();
  const momentOf = (at: string) => {
    const ms = Date.parse(at);
    return `${writeMonthDay(dayOf(ms, venue.timeZone), language)} ${writeTime(ms, venue.timeZone)}`;
  };
  return {
    momentOf,
    nameOf: ({ version, source, at }: Pick<Publication, 'version' | 'source' | 'at'>) =>
      say('versions.name', { version, source, at: momentOf(at) }),
    /** Some of the entries in which two versions differ, by name; empty where there are none. */
    differingOf: ({ added, changed, removed }: ContentChanges, differing: readonly DifferingEntry[]) => {
      if (differing.length === 0) return '';
      const titles = differing.slice(0, mostNamed).map(({ title }) => briefly(pick(title)));
      const more = added + changed + removed - titles.length;
      return say('versions.differing', { titles: titles.join(' / '), more });
    },
    changesOf: ({ added, changed, removed, isVenueChanged }: ContentChanges) =>
      say('versions.changes', { added, changed, removed, venue: isVenueChanged ? 'yes' : 'no' }),
  };
}
