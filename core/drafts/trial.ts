import type { Language } from '#contract/base/language.ts';
import type { Explanation } from '#contract/page/answering-staff.ts';
import type { VenueContent } from '#contract/venue/venue.ts';
import type { Cancel, Clock } from '../system/clock.ts';

/** An engine that was made of a draft. */
export interface TrialEngine {
  readonly explain: (question: { text: string; language: Language }) => Promise<Explanation | null>;
  /** False once what was tried serves visitors: a trial needs an engine of its own. */
  readonly isOwn: () => boolean;
  readonly close: () => Promise<void>;
}

/** Asks the draft before it is published. */
export interface Trial {
  /** What the content of this revision says to a question; null where no engine could be made of it. */
  readonly ask: (question: { text: string; language: Language }) => Promise<Explanation | null>;
  readonly close: () => Promise<void>;
}

export interface TrialDeps {
  readonly clock: Clock;
  /** The draft as it stands, and a number that no other state of it has. */
  readonly draft: () => { readonly content: VenueContent; readonly state: number };
  readonly open: (content: VenueContent, state: number) => TrialEngine;
}

/** Nobody has tried anything for so long: the memory of a second engine is given back. */
const idleMs = 120_000;

/** An engine of the draft's own: made when somebody asks, made anew when the draft has changed or it serves, closed when nobody asks. */
export function createTrial({ clock, draft, open }: TrialDeps): Trial {
  let engine: { readonly state: number; readonly opened: TrialEngine } | null = null;
  let asking: Promise<unknown> = Promise.resolve();
  let stopIdle: Cancel = () => {};
  const close = async () => {
    stopIdle();
    const old = engine;
    engine = null;
    await old?.opened.close();
  };
  const ask = async (question: { text: string; language: Language }) => {
    const { content, state } = draft();
    if (engine?.state !== state || !engine.opened.isOwn()) {
      await close();
      engine = { state, opened: open(content, state) };
    }
    const said = await engine.opened.explain(question);
    stopIdle();
    stopIdle = clock.after(idleMs, () => void close());
    return said;
  };
  return {
    // One after the other: an engine is never closed under a question.
    ask: (question) => {
      const next = asking.then(() => ask(question));
      asking = next.catch(() => {});
      return next;
    },
    close: async () => {
      await engine?.opened.close();
      await asking;
      await close();
    },
  };
}
