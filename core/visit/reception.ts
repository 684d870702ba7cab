import type { Language } from '#contract/base/language.ts';
import { ok, refuse } from '#contract/base/outcome.ts';
import type { AskOutcome, BeginOutcome, TerminalState } from '#contract/page/terminal.ts';
import type { Intent, IntentOutcome } from '#contract/page/visit.ts';
import type { Settings } from '#contract/settings/settings.ts';
import type { Fact } from '#contract/upstream/fact.ts';
import type { Clock } from '../system/clock.ts';
import { createLive, type Live } from '../system/live.ts';
import type { UnansweredQuestion } from './asking/model.ts';
import type { AnswerSource } from './asking/questions.ts';
import type { CheckInSource } from './checkin/model.ts';
import type { VisitContent } from './content.ts';
import type { StaffBell } from './handover/staff-bell.ts';
import type { Effect } from './model.ts';
import { type AskedQuestion, createVisit, type EndReason, type Visit } from './visit.ts';

/** What a visit shows and asks from its first screen to its last, whatever is published meanwhile. */
export interface VisitEdition {
  /** Its number in what the page is told. */
  readonly number: number;
  readonly visitContent: VisitContent;
  readonly answers: AnswerSource;
  /** False where the answers could not be loaded. */
  readonly canAnswer: () => boolean;
}

export interface ReceptionDeps {
  readonly clock: Clock;
  readonly newId: () => string;
  readonly editions: {
    /** The one that is shown while nobody is there. */
    readonly newest: () => VisitEdition;
    /** Gives the newest to a visit that begins. */
    readonly enter: () => VisitEdition;
    /** The visit that was given one has ended. */
    readonly leave: () => void;
  };
  readonly record: {
    readonly append: (fact: Fact) => void;
    readonly mark: (mark: Omit<Effect & { kind: 'mark' }, 'kind'>) => void;
    /** Told of each question that was asked back or handed over for want of an answer. */
    readonly unanswered: (question: UnansweredQuestion & { readonly visitId: string }) => void;
  };
  readonly staff: StaffBell;
  /** False while the terminal is still being set up: nobody is received before. */
  readonly isSetUp: () => boolean;
  readonly checkIn: CheckInSource;
  /** Told whose the terminal is, before anything of it is shown: the page that a visit belongs to, null as yet; or nobody's. */
  readonly onVisitor: (visitor: { readonly page: string | null } | null) => void;
  /** What visitors may choose from; a headset begins a visit in the first. */
  readonly languages: Settings['languages'];
  readonly timing: Settings['visit'];
}

/** Receives visitors, one at a time, and is what the page watches. */
export interface Reception {
  readonly state: Live<TerminalState>;
  /** Starts a visit that belongs to a page; one that is under way ends first. */
  readonly begin: (language: Language, page: string) => BeginOutcome;
  /**
   * Somebody plugged a headset in: the visit under way, or one that starts now, is used without looking. The page is
   * null where the machine told of it, and no page.
   */
  readonly plugHeadset: (page: string | null) => void;
  /** A page acts in a visit: one that the machine began belongs to the first page that does. */
  readonly actBy: (visitId: string, page: string) => void;
  readonly intend: (visitId: string, intent: Intent) => IntentOutcome;
  readonly ask: (visitId: string, question: AskedQuestion) => Promise<AskOutcome>;
  /** Whether somebody is being listened to: the visit's idle time stands still meanwhile. */
  readonly setListening: (visitId: string, isListening: boolean) => void;
  /** The language of a visit under way, or null when it is over. */
  readonly languageOf: (visitId: string) => Language | null;
  /** A page is gone: the visit that belongs to it ends, and no other. */
  readonly leave: (page: string) => void;
  /** The content has changed: what is shown is told anew, a visit under way from the edition it began with. */
  readonly refresh: () => void;
  /** Ends the visit under way, if there is one. */
  readonly end: (reason: EndReason) => void;
}

export function createReception(deps: ReceptionDeps): Reception {
  const { editions } = deps;
  let visit: Visit | null = null;
  let edition = editions.newest();
  /** The page that the visit belongs to; null while there is none. */
  let owner: string | null = null;

  const now = (): TerminalState =>
    visit ? { kind: 'visit', edition: edition.number, visit: visit.state() } : unvisited(deps);
  const state = createLive<TerminalState>(now());
  const publish = () => state.set(now());
  const own = (page: string | null) => {
    owner = page;
    deps.onVisitor({ page });
  };
  const end = (reason: EndReason) => {
    const ending = visit;
    visit = null;
    owner = null;
    if (!ending) return;
    ending.end(reason);
    editions.leave();
    deps.onVisitor(null);
    publish();
  };
  const current = (visitId: string) => (visit?.id === visitId ? visit : null);

  const begin = (language: Language, page: string | null) => {
    end('replaced');
    const id = deps.newId();
    edition = editions.enter();
    const { visitContent: content, answers, canAnswer } = edition;
    const perform = performer(deps, id);
    const given = { ...deps, isStaffed: deps.staff.isStaffed, content, answers, canAnswer, id, language, perform };
    const begun = createVisit({ ...given, onChange: publish, onGone: () => end('left') });
    visit = begun;
    own(page);
    publish();
    return begun;
  };

  return {
    state,
    end,
    refresh: publish,
    begin: (language, page) => {
      if (!deps.languages.includes(language)) return refuse('unknown-language');
      return deps.isSetUp() ? ok({ visitId: begin(language, page).id }) : refuse('out-of-service');
    },
    plugHeadset: (page) => {
      const heard = visit ?? (deps.isSetUp() ? begin(deps.languages[0], page) : null);
      heard?.intend({ kind: 'set-modes', modes: { eyesFree: true } });
    },
    actBy: (visitId, page) => {
      if (current(visitId) && owner === null) own(page);
    },
    leave: (page) => {
      if (owner === page) end('page-lost');
    },
    intend: (visitId, intent) => {
      const found = current(visitId);
      if (!found) return refuse('visit-over');
      if (intent.kind !== 'end') return found.intend(intent);
      end('finished');
      return ok(null);
    },
    ask: async (visitId, question) => {
      const found = current(visitId);
      if (!found) return refuse('visit-over');
      await found.ask(question);
      return current(visitId) ? ok(null) : refuse('visit-over');
    },
    setListening: (visitId, isListening) => current(visitId)?.setListening(isListening),
    languageOf: (visitId) => current(visitId)?.language() ?? null,
  };
}

/** What is told while nobody is there. */
function unvisited({ isSetUp, editions }: ReceptionDeps): TerminalState {
  return { kind: isSetUp() ? 'waiting' : 'set-up', edition: editions.newest().number };
}

function performer({ record, staff }: ReceptionDeps, visitId: string): (effect: Effect) => void {
  return (effect) => {
    switch (effect.kind) {
      case 'append':
        return record.append(effect.fact);
      case 'mark':
        return record.mark({ entryId: effect.entryId, mark: effect.mark, language: effect.language });
      case 'call-staff':
        return staff.call();
      case 'take-back-call':
        return staff.takeBack();
      case 'unanswered': {
        const { text, language, outcome, nearestId } = effect;
        return record.unanswered({ visitId, text, language, outcome, nearestId });
      }
    }
  };
}
