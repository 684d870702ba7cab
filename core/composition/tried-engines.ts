import type { ContentSource, LoadedAnswers, VersionedContent } from '../answering/loaded-answers.ts';
import { isSameToAsk } from '../content/same-content.ts';

/** An engine that was made to try a draft. */
export interface TriedAnswers extends Pick<LoadedAnswers, 'answers' | 'close'> {
  /** False once it serves visitors: then it is nobody's to close but theirs. */
  readonly isOwn: () => boolean;
}

/** Engines of drafts on their way to serve: what was tried is what is published. */
export interface TriedEngines {
  readonly open: (version: VersionedContent) => TriedAnswers;
  /**
   * The engine that was made last, where it was made of this very content: from now on it is whoever takes it that closes
   * it. Null where there is none; one that was made of something else of the same venue is closed, for its draft is
   * another one by now.
   */
  readonly take: (content: VersionedContent['content'], signal: AbortSignal) => Promise<LoadedAnswers | null>;
}

interface Tried {
  readonly version: VersionedContent;
  readonly loaded: LoadedAnswers;
}

export function createTriedEngines(load: (source: ContentSource) => LoadedAnswers): TriedEngines {
  let held: Tried | null = null;
  return {
    open: (version) => {
      const loaded = load(unkept(version));
      const tried = { version, loaded };
      held = tried;
      return {
        answers: loaded.answers,
        isOwn: () => held === tried,
        close: async () => {
          if (held !== tried) return;
          held = null;
          await loaded.close();
        },
      };
    },
    take: async (content, signal) => {
      const tried = held;
      if (tried?.version.content.venue.id !== content.venue.id) return null;
      // At once, so that nobody closes it while it is compared.
      held = null;
      const isSame = await isSameToAsk(tried.version.content, content, signal);
      await tried.loaded.loaded;
      if (isSame && !signal.aborted && tried.loaded.now() !== null) return tried.loaded;
      await tried.loaded.close();
      return null;
    },
  };
}

/** A version whose thresholds are fitted and kept nowhere. */
function unkept(version: VersionedContent): ContentSource {
  return {
    current: () => version,
    thresholds: { of: () => ({}), keep: () => {} },
    whenWritable: async () => {},
  };
}
