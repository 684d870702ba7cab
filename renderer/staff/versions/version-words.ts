import type { ContentChanges, Publication } from '#contract/page/publications.ts';
import { dayOf, writeMonthDay, writeTime } from '../../i18n/dates.ts';
import { useStage } from '../../stage.tsx';

/** How versions are named, and what they changed, in the language of whoever looks. */
export function useVersionWords() {
  const { say, language, venue } = useStage();
  const momentOf = (at: string) => {
    const ms = Date.parse(at);
    return `${writeMonthDay(dayOf(ms, venue.timeZone), language)} ${writeTime(ms, venue.timeZone)}`;
  };
  return {
    momentOf,
    nameOf: ({ version, source, at }: Pick<Publication, 'version' | 'source' | 'at'>) =>
      say('versions.name', { version, source, at: momentOf(at) }),
    changesOf: ({ added, changed, removed, isVenueChanged }: ContentChanges) =>
      say('versions.changes', { added, changed, removed, venue: isVenueChanged ? 'yes' : 'no' }),
  };
}
