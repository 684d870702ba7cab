import { type Language, languages } from '#contract/base/language.ts';
import type { AnswerLimits, SelfCheck } from '#contract/page/desk.ts';
import type { VoiceAvailability } from '#contract/page/speech.ts';
import { Key } from '../../components/key.tsx';
import { dayOf, writeDay, writeMonthDay, writeTime } from '../../i18n/dates.ts';
import { nameOf } from '../../i18n/language-names.ts';
import type { Say } from '../../messages.ts';
import { useStage } from '../../stage.tsx';
import { concernsIn } from '../concerns.ts';
import { FactsPage, type StaffFact } from '../facts-page.tsx';
import { limitLines } from '../limit-lines.ts';
import { hubFacts } from './hub-facts.ts';

export interface SelfCheckProps {
  readonly check: SelfCheck;
  readonly voice: readonly VoiceAvailability[];
  /** For those who may see them. */
  readonly limits: AnswerLimits | null;
  /** To where the terminal stands on the plan. */
  readonly onStand: () => void;
  readonly onBack: () => void;
}

const minutesOfHour = 60;
const mbOfGb = 1024;

function contentLine({ content }: SelfCheck, say: Say): string {
  return content ? say('check.content-value', content) : say('check.content-none');
}

function roomLine({ freeMb }: SelfCheck, say: Say): string {
  return freeMb === null
    ? say('check.room-unknown')
    : say('check.room-value', { gb: Math.round((freeMb / mbOfGb) * 10) / 10 });
}

function voiceFact({ language, hearing, reason, speaking }: VoiceAvailability, say: Say): StaffFact {
  const how = say('check.voice', { hearing, speaks: speaking ? 'yes' : 'no' });
  const why = reason && hearing !== 'full' ? [say('check.hearing-why', { reason: reason.replaceAll('-', '_') })] : [];
  return { key: `voice ${language}`, label: nameOf(language), lines: [how, ...why] };
}

/** What a message chooses by, for what is to be done about a fact that somebody should look at. */
function remedyOf({ key }: StaffFact, { hub }: SelfCheck): string {
  return key === 'hub' && hub?.state === 'unpaired' && hub.code !== null ? 'pair' : key;
}

function limitFacts({ version, thresholds }: AnswerLimits, say: Say): StaffFact[] {
  const written = languages.flatMap((language) => {
    const found = thresholds[language];
    const label = say('check.limits', { language: nameOf(language) });
    return found ? [{ key: `limits ${language}`, label, lines: limitLines(found, say) }] : [];
  });
  return [{ key: 'pack', label: say('check.pack'), lines: [version] }, ...written];
}

/** Until when public holidays are known; said only where they matter. */
function calendarFacts({ calendar }: SelfCheck, say: Say, language: Language): StaffFact[] {
  if (!calendar) return [];
  const day = writeDay(calendar.through, language);
  const line = say('check.calendar-value', { state: calendar.isOver ? 'over' : 'reaching', day });
  return [{ key: 'calendar', label: say('check.calendar'), lines: [line] }];
}

/** Said only where the venue has a plan. */
function standFacts({ stand }: SelfCheck, say: Say): StaffFact[] {
  if (!stand) return [];
  const state = stand === 'only-one' ? 'only' : stand;
  return [{ key: 'stand', label: say('check.stand'), lines: [say('check.stand-value', { state })] }];
}

/** Said only where somebody has called. */
function callFacts({ calls }: SelfCheck, timeZone: string, say: Say): StaffFact[] {
  if (!calls) return [];
  const time = writeTime(Date.parse(calls.lastAt), timeZone);
  const state = calls.isTakenBack ? 'gone' : 'open';
  const line = say('check.calls-value', { times: calls.times, time, state });
  return [{ key: 'calls', label: say('check.calls'), lines: [line] }];
}

/** Said only where an embedder is set. */
function embedderFacts({ embedder }: SelfCheck, say: Say): StaffFact[] {
  if (!embedder) return [];
  const how = say('check.embedder-value', { state: embedder.state === 'no-gain' ? 'vain' : embedder.state });
  return [{ key: 'embedder', label: say('check.embedder'), lines: [how, embedder.model] }];
}

/** Said only where a recogniser of faces is set. */
function faceFacts({ faces }: SelfCheck, say: Say): StaffFact[] {
  if (!faces) return [];
  const how = say('check.faces-value', { state: faces.state });
  return [{ key: 'faces', label: say('check.faces'), lines: [how, faces.recognizer] }];
}

/** Said only where a file is missing or damaged. */
function wordsFacts({ wordsAlone }: SelfCheck, say: Say): StaffFact[] {
  if (wordsAlone.length === 0) return [];
  return [{ key: 'words', label: say('check.words'), lines: [say('check.words-value'), ...wordsAlone.map(nameOf)] }];
}

/** Said only where its file is missing or damaged. */
function bookFacts({ hasPhraseBook }: SelfCheck, say: Say): StaffFact[] {
  return hasPhraseBook ? [] : [{ key: 'book', label: say('check.book'), lines: [say('check.book-value')] }];
}

/** Said only where a damaged draft lies in the data folder. */
function draftFacts({ isDraftSetAside }: SelfCheck, say: Say): StaffFact[] {
  return isDraftSetAside ? [{ key: 'draft', label: say('check.draft'), lines: [say('check.draft-value')] }] : [];
}

/** How the terminal is: release, content, room, ears and voice, and for editors when it answers. */
export function SelfCheckPage(props: SelfCheckProps) {
  const { check, voice, limits, onStand, onBack } = props;
  const { say, venue, language, panel, visit, nowMs, openings } = useStage();
  const { isClockRight } = openings;
  const isTight = panel === 'compact' && visit.modes.size === 'elder';
  const day = writeMonthDay(dayOf(nowMs, venue.timeZone), language);
  const now = say('check.clock-value', { day, time: writeTime(nowMs, venue.timeZone) });
  const hours = Math.floor(check.upMinutes / minutesOfHour);
  const facts: StaffFact[] = [
    {
      key: 'release',
      label: say('check.release'),
      lines: [say('check.release-value', { version: check.version, hours })],
    },
    { key: 'clock', label: say('check.clock'), lines: [isClockRight ? now : say('check.clock-wrong')] },
    { key: 'content', label: say('check.content'), lines: [contentLine(check, say)] },
    { key: 'room', label: say('check.room'), lines: [roomLine(check, say)] },
    ...standFacts(check, say),
    ...calendarFacts(check, say, language),
    ...callFacts(check, venue.timeZone, say),
    ...voice.map((one) => voiceFact(one, say)),
    ...wordsFacts(check, say),
    ...bookFacts(check, say),
    ...draftFacts(check, say),
    ...embedderFacts(check, say),
    ...faceFacts(check, say),
    ...hubFacts(check, say),
    ...(limits ? limitFacts(limits, say) : []),
  ];
  const concerns = concernsIn({ check, voice, isClockRight });
  const isConcern = ({ key }: StaffFact) => concerns.includes(key);
  // One alone is named by the row that stands first.
  const named = facts.filter(isConcern).map(({ label }) => label);
  // What is to be looked at first stands first: a page later it would be missed, and so would the code of pairing.
  const withRemedy = facts.filter(isConcern).map((fact) => {
    return { ...fact, lines: [...fact.lines, say('check.do', { what: remedyOf(fact, check) })] };
  });
  const inOrder = [...withRemedy, ...facts.filter((fact) => !isConcern(fact))];
  return (
    <FactsPage
      title={say('check.title', { count: concerns.length })}
      {...(named.length > 1 && !isTight ? { lead: named.join('　') } : {})}
      facts={inOrder}
      keys={
        check.stand && (
          <Key icon="signpost" onPress={onStand}>
            {say('check.stand')}
          </Key>
        )
      }
      onBack={onBack}
    />
  );
}
