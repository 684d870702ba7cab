import { z } from 'zod';
import type { Language } from '#contract/base/language.ts';
import { ok, refuse } from '#contract/base/outcome.ts';
import type { Hanging } from '#contract/page/panel.ts';
import type { VenueFace } from '#contract/page/terminal.ts';
import type { Openings } from '#contract/venue/hours.ts';
import type { Answers } from '../answering/serving/once-loaded.ts';
import type { Desk } from '../desk/desk.ts';
import { deskProcedures } from '../desk/procedures.ts';
import { guard } from '../door/guard.ts';
import type { Narration } from '../speaking/narration.ts';
import { speakingProcedures } from '../speaking/procedures.ts';
import { readingProcedures } from '../speaking/reading-procedures.ts';
import type { Readings } from '../speaking/readings.ts';
import type { Conversation } from '../speech/conversation.ts';
import { voiceProcedures } from '../speech/procedures.ts';
import { staffProcedures } from '../staff/procedures.ts';
import type { Staff } from '../staff/staff.ts';
import type { Live } from '../system/live.ts';
import type { Log } from '../system/log.ts';
import type { Reception } from '../visit/reception.ts';
import { worklistProcedures } from '../worklist/procedures.ts';
import type { Worklist } from '../worklist/worklist.ts';

export interface RouterDeps {
  readonly reception: Reception;
  readonly face: () => VenueFace | null;
  /** What is open now; null while no venue is loaded. */
  readonly openings: Live<Openings | null>;
  /** How the panel hangs. */
  readonly panel: Hanging;
  /** Titles and phrasings written in a language; none while no venue is loaded. */
  readonly phrasings: (language: Language) => readonly string[];
  readonly answers: Pick<Answers, 'suggest' | 'explain'>;
  /** Listening; null while no venue is loaded. */
  readonly conversation: Conversation | null;
  /** Reading aloud; null while no venue is loaded. */
  readonly narration: Narration | null;
  /** How answers are read aloud; null while no venue is loaded. */
  readonly readings: Readings | null;
  readonly staff: Staff;
  readonly desk: Desk;
  /** A headset was plugged in, as a page tells. */
  readonly onHeadset: (page: string) => void;
  /** Questions for staff to learn from; null while no venue is loaded. */
  readonly worklist: Worklist | null;
  readonly log: Log;
}

/** What every call within a visit says. */
const withinVisit = z.object({ visitId: z.string() });

/** The procedures of the terminal's page, each behind the check of its authority. */
export function createRouter(deps: RouterDeps) {
  const {
    reception,
    face,
    openings,
    panel,
    phrasings,
    answers,
    conversation,
    narration,
    readings,
    staff,
    desk,
    onHeadset,
    worklist,
    log,
  } = deps;
  const os = guard({ log, onStaffCall: staff.touch }).use(({ context, next }, input) => {
    const within = withinVisit.safeParse(input);
    if (within.success) reception.actBy(within.data.visitId, context.connection.id);
    return next();
  });

  return os.router({
    terminal: {
      venue: os.terminal.venue.handler(() => face()),
      openings: os.terminal.openings.handler(({ signal }) => openings.watch(signal ?? new AbortController().signal)),
      panel: os.terminal.panel.handler(() => panel),
      phrasings: os.terminal.phrasings.handler(({ input }) => [...phrasings(input.language)]),
      watch: os.terminal.watch.handler(({ signal }) => reception.state.watch(signal ?? new AbortController().signal)),
    },
    visit: {
      begin: os.visit.begin.handler(({ context, input }) => reception.begin(input.language, context.connection.id)),
      headset: os.visit.headset.handler(({ context }) => {
        onHeadset(context.connection.id);
        return null;
      }),
      intend: os.visit.intend.handler(({ input }) => reception.intend(input.visitId, input.intent)),
      ask: os.visit.ask.handler(({ input }) => reception.ask(input.visitId, input.question)),
      suggest: os.visit.suggest.handler(async ({ input: { visitId, typed, limit } }) => {
        const language = reception.languageOf(visitId);
        return language ? ok([...(await answers.suggest({ text: typed, language, limit }))]) : refuse('visit-over');
      }),
    },
    answering: {
      explain: os.answering.explain.handler(async ({ input }) => {
        const explanation = await answers.explain(input);
        return explanation ? ok(explanation) : refuse('no-venue');
      }),
    },
    voice: { ...voiceProcedures(os, conversation), ...speakingProcedures(os, narration?.speaking ?? null) },
    worklist: worklistProcedures(os, worklist, staff.record),
    readings: readingProcedures(os, readings, narration?.speaking ?? null, staff.record),
    staff: staffProcedures(os, staff),
    desk: deskProcedures(os, desk),
  });
}

export type KioskRouter = ReturnType<typeof createRouter>;
