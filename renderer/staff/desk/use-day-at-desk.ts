import { useEffect, useState } from 'react';
import type { StaffRole } from '#contract/base/authority.ts';
import { mayCall } from '#contract/base/authority.ts';
import type { Language } from '#contract/base/language.ts';
import type { NamedPlace } from '#contract/page/guide.ts';
import type { VoiceAvailability } from '#contract/page/speech.ts';
import { useStage } from '../../stage.tsx';
import { closableThings } from '../closable-things.ts';
import { concernsIn } from '../concerns.ts';
import type { StaffCalls } from '../staff-calls.ts';
import { useGiven } from '../use-given.ts';
import type { DayAtDesk } from './day-at-desk.ts';
import { nearThings } from './near-things.ts';
import { useDeskSay } from './use-desk-say.ts';

export interface DayAtDeskOptions {
  readonly calls: StaffCalls;
  readonly role: StaffRole;
  readonly voice: readonly VoiceAvailability[];
  readonly onFault: () => void;
}

/** How things are today, asked whenever the first page is come to; null until it has come. */
export function useDayAtDesk({ calls, role, voice, onFault }: DayAtDeskOptions): DayAtDesk | null {
  const { language, openings } = useStage();
  const { isClockRight } = openings;
  const toilet = useDeskSay()('day.toilet');
  const versions = useGiven(calls, onFault, mayCall([role], 'publisher'));
  const [day, setDay] = useState<Omit<DayAtDesk, 'versions'> | null>(null);
  useEffect(() => {
    let isLeft = false;
    const load = async () => {
      const [arrivals, notices, closures, check, editors] = await Promise.all([
        arrivalsOf(calls),
        noticesOf(calls),
        calls.closures.list(),
        calls.desk.check(),
        mayCall([role], 'editor') ? editorsOf(calls, language) : notTheirs,
      ]);
      const concerns = concernsIn({ check, voice, isClockRight }).length;
      const rooms = { arrivals, notices, ...editors, check: { concerns } };
      const show = (toilets: readonly NamedPlace[]) => {
        if (!isLeft) setDay({ ...rooms, ...closuresOf(closures, toilets) });
      };
      show([]);
      // Right after a version has come into force this takes a while; the rooms do not wait for it.
      const toilets = await calls.closures.find({ typed: toilet, language });
      if (toilets.ok) show(toilets.value);
    };
    load().catch(onFault);
    return () => {
      isLeft = true;
    };
  }, [calls, role, voice, language, isClockRight, toilet, onFault]);
  return day && { ...day, versions };
}

const notTheirs = { questions: null, content: null };

async function arrivalsOf(calls: StaffCalls): Promise<DayAtDesk['arrivals']> {
  const listed = await calls.appointments.arrivals();
  if (!listed.ok) return null;
  const { expected, arrivals } = listed.value;
  return { expected, arrived: arrivals.length, unseen: arrivals.filter(({ isSeen }) => !isSeen).length };
}

async function noticesOf(calls: StaffCalls): Promise<DayAtDesk['notices']> {
  const listed = await calls.notices.list();
  if (!listed.ok) return null;
  const shown = listed.value.filter(({ from }) => Date.parse(from) <= Date.now()).length;
  return { shown, coming: listed.value.length - shown };
}

/** What is closed, and what is often to be: the toilets are found as visitors find them. */
function closuresOf(
  listed: Awaited<ReturnType<StaffCalls['closures']['list']>>,
  toilets: readonly NamedPlace[],
): Pick<DayAtDesk, 'closures' | 'near'> {
  if (!listed.ok) return { closures: null, near: [] };
  const { places, closed } = listed.value;
  const ids = toilets.map(({ id }) => id);
  const all = [...places, ...toilets.filter(({ id }) => !places.some((place) => place.id === id))];
  return { closures: { closed: closed.length }, near: nearThings(closableThings(listed.value, all), ids) };
}

/** Whatever is looked for, a list says how much the draft changes. */
const anyEntry = { containing: '', flag: 'all', from: 0, limit: 1 } as const;
const mostAsked = 200;

async function editorsOf(calls: StaffCalls, language: Language): Promise<Pick<DayAtDesk, 'questions' | 'content'>> {
  const [open, marked, drafts] = await Promise.all([
    calls.worklist.list({ limit: mostAsked }),
    calls.worklist.marked({ limit: mostAsked }),
    calls.drafts.list({ ...anyEntry, language }),
  ]);
  return {
    questions: open.ok && marked.ok ? { open: open.value.length, marked: marked.value.length } : null,
    content: drafts.ok ? { changed: drafts.value.changed } : null,
  };
}
