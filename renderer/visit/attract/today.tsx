import { pickText } from '#contract/base/language.ts';
import type { Openings } from '#contract/venue/hours.ts';
import type { TodayLine, Venue } from '#contract/venue/venue.ts';
import { type Moment, openingLine, type StandingLine, standingOf, writeClock } from '../../i18n/opening-words.ts';
import { useMoment, useStage } from '../../stage.tsx';
import styles from './attract.module.css';

type Written = StandingLine & { readonly key: string };

/** Until when the last are let in, while that is still ahead or only just over; at other times nothing. */
function lastEntryValue({ venue }: Openings, { say }: Moment): string | null {
  if (standingOf(venue) === 'usual' || venue.kind !== 'open' || !venue.lastEntry) return null;
  return venue.isLastEntryOver ? say('now.over') : writeClock(venue.lastEntry);
}

/** A line of today by hours and clock; null where it would say what is not so. */
function lineOf(line: TodayLine, { hours }: Pick<Venue, 'hours'>, openings: Openings, moment: Moment): Written | null {
  const pick = (text: Parameters<typeof pickText>[0]) => pickText(text, moment.language).text;
  if (!('shows' in line)) {
    const isOver = ['after', 'day-off'].includes(standingOf(openings.venue));
    if (isOver && line.holds !== 'every-day') return null;
    return { key: line.label['zh-CN'], label: pick(line.label), value: pick(line.value) };
  }
  if (line.shows === 'opening') {
    const opening = openingLine(openings.venue, hours, moment);
    return opening && { key: 'opening', ...opening };
  }
  const value = lastEntryValue(openings, moment);
  return value === null ? null : { key: 'last-entry', label: pick(line.label), value };
}

/** Up to four lines: how things stand, and what is true every day. */
export function Today() {
  const { venue, say, openings } = useStage();
  const moment = useMoment();
  const lines = venue.today.flatMap((line) => lineOf(line, venue, openings, moment) ?? []);
  const isUsual = standingOf(openings.venue) === 'usual';
  return (
    <section className={styles.today} aria-labelledby="today">
      <h2 id="today">{say(isUsual ? 'attract.usual' : 'attract.today')}</h2>
      <dl>
        {lines.map(({ key, label, value }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
