import { z } from 'zod';
import type { Ability } from '../door/ability.ts';
import { createMarks } from '../record/marks.ts';
import { tryRecord } from '../record/try-record.ts';
import type { CheckInSource } from '../visit/checkin/model.ts';
import { createForgetting } from '../visit/forgetting.ts';
import { createStaffCalls, type StaffCalls } from '../visit/handover/staff-calls.ts';
import { terminalProcedures, visitProcedures } from '../visit/procedures.ts';
import { createReception, type Reception, type ReceptionDeps } from '../visit/reception.ts';
import type { ContentAbility } from './content.ts';
import type { Editions } from './editions.ts';
import type { Ground } from './ground.ts';

export interface VisitParts {
  readonly content: ContentAbility;
  readonly editions: Editions;
  readonly checkIn: CheckInSource;
  /** Whether somebody may come if called. */
  readonly mayBeStaffed: () => boolean;
  /** Takes note of a question that found no answer, on a day at the venue. */
  readonly note: (question: Parameters<ReceptionDeps['record']['unanswered']>[0] & { readonly day: string }) => void;
  /** Turns a visit to be heard, or begins one; the page is null where the machine told of the headset. */
  readonly plugHeadset: (page: string | null) => void;
}

/** Visitors, one at a time. */
export interface VisitAbility extends Ability {
  readonly reception: Reception;
  /** Visitors' calls for a person since the start. */
  readonly staffCalls: StaffCalls['seen'];
}

/** What every call within a visit says. */
const withinVisit = z.object({ visitId: z.string() });

export function openVisit(
  ground: Ground,
  { content, editions, checkIn, mayBeStaffed, note, plugHeadset }: VisitParts,
): VisitAbility {
  const { clock, newId, log, settings, record } = ground;
  const marks = createMarks(record);
  const calls = createStaffCalls(clock);
  const { firstPins } = record.staff;
  const reception = createReception({
    clock,
    newId,
    editions,
    record: {
      append: record.append,
      // A mark that the disk refuses does not end the visit.
      mark: (mark) => tryRecord(log, 'answer.marked', () => marks.add({ ...mark, day: content.today() })),
      unanswered: (question) => note({ ...question, day: content.today() }),
    },
    staff: { isStaffed: mayBeStaffed, ...calls },
    isSetUp: () => !ground.isInstalled || firstPins.state() === 'set',
    checkIn,
    onVisitor: record.staff.setVisitor,
    languages: settings.languages,
    timing: settings.visit,
  });
  const stopWaiting = firstPins.onSet(reception.refresh);
  const stopFollowing = editions.onChange((change) => change !== 'readings' && reception.refresh());
  /** While no visitor is there and staff are signed in, a headset is theirs: they hear readings with it. */
  const onHeadset = (page: string | null) => {
    if (reception.state.get().kind === 'visit' || !record.staff.isAnybodyIn()) plugHeadset(page);
  };
  const stopHeadset = ground.headset?.watch((isPlugged) => isPlugged && onHeadset(null));
  const isVisited = () => reception.state.get().kind === 'visit';
  const forgetting = createForgetting({ clock, sweep: ground.sweepMemory, isVisited });
  const { terminal } = terminalProcedures(reception.state, settings.panel);
  const { visit } = visitProcedures({
    reception,
    onHeadset,
    // What somebody types is looked for in what they see.
    suggest: (typed) => editions.shown().answers.suggest(typed),
    findPlaces: async (typed) => (await editions.shown().placeFinding).find(typed),
  });
  return {
    reception,
    staffCalls: calls.seen,
    procedures: { terminal, visit },
    onCall: ({ connection, input }) => {
      const within = withinVisit.safeParse(input);
      if (within.success) reception.actBy(within.data.visitId, connection.id);
    },
    onGone: (connection) => {
      reception.leave(connection.id);
      forgetting.pageGone();
    },
    close: () => {
      stopHeadset?.();
      stopWaiting();
      stopFollowing();
      reception.end('shut-down');
      forgetting.close();
    },
  };
}
