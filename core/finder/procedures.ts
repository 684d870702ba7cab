import { implement } from '@orpc/server';
import type { Language } from '#contract/base/language.ts';
import { ok, refuse } from '#contract/base/outcome.ts';
import { guideContract } from '#contract/page/guide-calls.ts';
import type { CallContext } from '../door/connection.ts';
import type { Finder } from './finder.ts';

const os = implement(guideContract.guide).$context<CallContext>();

export interface FinderDeps {
  /** Of the venue that is shown. */
  readonly finder: () => Finder;
  /** The language of a visit under way, or null when it is over. */
  readonly languageOf: (visitId: string) => Language | null;
}

/** What visitors ask of the list of places. */
export function finderProcedures({ finder, languageOf }: FinderDeps) {
  return {
    list: os.list.handler(({ input: { visitId, within } }) => {
      const language = languageOf(visitId);
      if (language === null) return refuse('visit-over');
      const rows = finder().list(within, language);
      return rows ? ok([...rows]) : refuse('unknown-row');
    }),
  };
}
