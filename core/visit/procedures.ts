import { implement } from '@orpc/server';
import type { Language } from '#contract/base/language.ts';
import { ok, refuse } from '#contract/base/outcome.ts';
import type { Suggestion } from '#contract/page/answering.ts';
import type { PlaceSuggestion } from '#contract/page/guide.ts';
import type { Hanging } from '#contract/page/panel.ts';
import { type TerminalState, terminalContract } from '#contract/page/terminal.ts';
import type { CallContext } from '../door/connection.ts';
import type { Live } from '../system/live.ts';
import type { Reception } from './reception.ts';

const { terminal, visit } = implement(terminalContract).$context<CallContext>();

/** What a page shows, also while the terminal receives nobody. */
export function terminalProcedures(state: Pick<Live<TerminalState>, 'watch'>, panel: Hanging) {
  return {
    terminal: {
      panel: terminal.panel.handler(() => panel),
      watch: terminal.watch.handler(({ signal = new AbortController().signal }) => state.watch(signal)),
    },
  };
}

export interface VisitProceduresDeps {
  readonly reception: Reception;
  /** A headset was plugged in, as a page tells. */
  readonly onHeadset: (page: string) => void;
  readonly suggest: (typed: Typed) => Promise<readonly Suggestion[]>;
  readonly findPlaces: (typed: Typed) => Promise<readonly PlaceSuggestion[]>;
}

/** What has been typed so far, and how much to find for it at most. */
interface Typed {
  readonly text: string;
  readonly language: Language;
  readonly limit: number;
}

/** What visitors do. */
export function visitProcedures({ reception, onHeadset, suggest, findPlaces }: VisitProceduresDeps) {
  return {
    visit: {
      begin: visit.begin.handler(({ context, input }) => reception.begin(input.language, context.connection.id)),
      headset: visit.headset.handler(({ context }) => {
        onHeadset(context.connection.id);
        return null;
      }),
      intend: visit.intend.handler(({ input }) => reception.intend(input.visitId, input.intent)),
      ask: visit.ask.handler(({ input }) => reception.ask(input.visitId, input.question)),
      suggest: visit.suggest.handler(async ({ input: { visitId, typed, limit } }) => {
        const language = reception.languageOf(visitId);
        return language ? ok([...(await suggest({ text: typed, language, limit }))]) : refuse('visit-over');
      }),
      findPlaces: visit.findPlaces.handler(async ({ input: { visitId, typed, limit } }) => {
        const language = reception.languageOf(visitId);
        return language ? ok([...(await findPlaces({ text: typed, language, limit }))]) : refuse('visit-over');
      }),
    },
  };
}
