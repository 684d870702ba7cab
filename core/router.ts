import { implement, ORPCError } from '@orpc/server';
import type { Suggestion } from '#contract/answering.ts';
import { mayCall } from '#contract/authority.ts';
import type { Language } from '#contract/language.ts';
import { ok, refuse } from '#contract/outcome.ts';
import { terminalContract, type VenueFace } from '#contract/terminal.ts';
import type { CallContext } from './connection.ts';
import type { Log } from './system/log.ts';
import type { Reception } from './visit/reception.ts';

export interface RouterDeps {
  readonly reception: Reception;
  readonly face: () => VenueFace | null;
  readonly suggest: (typed: { text: string; language: Language; limit: number }) => readonly Suggestion[];
  readonly log: Log;
}

/** The procedures of the terminal's page, each behind the check of its authority. */
export function createRouter({ reception, face, suggest, log }: RouterDeps) {
  const os = implement(terminalContract)
    .$context<CallContext>()
    .use(({ context, procedure, path, next }) => {
      // Default deny: a procedure that does not say who may call it is nobody's.
      const { authority } = procedure['~orpc'].meta;
      if (authority && mayCall(context.connection.roles(), authority)) return next();
      log.warn('call without authority', { procedure: path.join('.') });
      throw new ORPCError('FORBIDDEN');
    });

  return os.router({
    terminal: {
      venue: os.terminal.venue.handler(() => face()),
      watch: os.terminal.watch.handler(({ signal }) => reception.state.watch(signal ?? new AbortController().signal)),
    },
    visit: {
      begin: os.visit.begin.handler(({ input }) => reception.begin(input.language)),
      intend: os.visit.intend.handler(({ input }) => reception.intend(input.visitId, input.intent)),
      ask: os.visit.ask.handler(({ input }) => reception.ask(input.visitId, input.question)),
      suggest: os.visit.suggest.handler(({ input: { visitId, typed, limit } }) => {
        const language = reception.languageOf(visitId);
        return language ? ok([...suggest({ text: typed, language, limit })]) : refuse('visit-over');
      }),
    },
  });
}

export type KioskRouter = ReturnType<typeof createRouter>;
