import { pickText } from '#contract/base/language.ts';
import type { LocalMoment, Openings } from '#contract/venue/hours.ts';
import type { Venue } from '#contract/venue/venue.ts';
import { writeChineseDay, writeChineseTime } from '../../i18n/chinese-numbers.ts';
import { daysAhead, type Moment, standingOf, writeWhen } from '../../i18n/opening-words.ts';

/** What stands large beside the skyline. */
export interface PosterWords {
  readonly isShut: boolean;
  readonly greeting: string;
  readonly invitation: string;
}

const daysOfWeek = 7;

/** When it opens as the poster writes it: Chinese stands upright there, where figures would lie on their side. */
function whenOf(opens: LocalMoment, moment: Moment): string {
  if (moment.language !== 'zh-CN') return writeWhen(opens, moment);
  const ahead = daysAhead(opens.day, moment);
  const time = writeChineseTime(opens.minutes);
  if (ahead >= daysOfWeek) return `${writeChineseDay(opens.day)}\n${time}`;
  return ahead <= 0 ? time : writeWhen(opens, moment).replace(/ .*/u, time);
}

/** Nobody is asked in where the doors are shut: there the poster greets and says when they open. */
export function posterWords(
  { greeting, invitation }: Pick<Venue, 'greeting' | 'invitation'>,
  { venue }: Pick<Openings, 'venue'>,
  moment: Moment,
): PosterWords {
  const { say, language } = moment;
  const isShut = venue.kind === 'shut' && standingOf(venue) !== 'usual';
  if (!isShut)
    return { isShut, greeting: pickText(greeting, language).text, invitation: pickText(invitation, language).text };
  const opens = venue.opensNext;
  return {
    isShut,
    greeting: say('attract.hello'),
    invitation: say('attract.shut', { known: opens ? 'yes' : 'no', when: opens ? whenOf(opens, moment) : '' }),
  };
}
