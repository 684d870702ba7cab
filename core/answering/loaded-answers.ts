import type { ThresholdsByLanguage } from '#contract/page/answering-staff.ts';
import type { Fact } from '#contract/upstream/fact.ts';
import type { VenueContent } from '#contract/venue/venue.ts';
import { Fault } from '../system/fault.ts';
import type { Log } from '../system/log.ts';
import type { Answering } from './answering.ts';
import { type Answers, onceLoaded } from './once-loaded.ts';
import type { BuildReport } from './serving/engine.ts';

/** Content, and a name that no other content of its source has. */
export interface VersionedContent {
  readonly content: VenueContent;
  readonly version: string;
}

/** Where the content comes from, and where the thresholds that were fitted for a version of it are kept. */
export interface ContentSource {
  /** The content as it is now. */
  readonly current: () => VersionedContent;
  readonly thresholds: {
    readonly of: (version: string) => ThresholdsByLanguage;
    readonly keep: (version: string, thresholds: ThresholdsByLanguage) => void;
  };
  /** Resolves when writing holds up nothing. */
  readonly whenWritable: () => Promise<void>;
}

/** What the answers were loaded from last, and with which thresholds. */
export interface LoadedVersion {
  readonly version: string;
  readonly thresholds: ThresholdsByLanguage;
  readonly wordsAlone: BuildReport['wordsAlone'];
}

/** Answering, loaded from content and loaded again when staff change it. */
export interface LoadedAnswers {
  readonly answers: Answers;
  /** What is loaded now; null before the first load, and for good when that failed. */
  readonly now: () => LoadedVersion | null;
  /** Resolves when the first load is over, also if it failed. */
  readonly loaded: Promise<void>;
  /** The content has changed; changes that come while a load is under way are taken up together by the next. */
  readonly reload: () => void;
  /**
   * The very content that is loaded comes from another source from now on, which keeps its thresholds: nothing is loaded
   * anew. Resolves once they are kept.
   */
  readonly follow: (source: ContentSource) => Promise<void>;
  /** Closes answering; a load under way is given up, and the source is not asked any more. */
  readonly close: () => Promise<void>;
}

export interface LoadedAnswersDeps {
  readonly answering: Answering;
  readonly source: ContentSource;
  /** The release and its rankers: thresholds that were fitted with others are fitted anew. */
  readonly fittedBy: string;
  readonly append: (fact: Fact) => void;
  readonly log: Log;
}

/**
 * Loads the answers without holding up the first screen: a question that comes earlier waits for them. Should they fail
 * to load, the terminal shows its lists and hands every question to a person; should they fail later, the previous
 * ones stay. An engine that dies is loaded again.
 */
export function createLoadedAnswers(deps: LoadedAnswersDeps): LoadedAnswers {
  const { answering, append } = deps;
  let { source } = deps;
  let isChanged = false;
  let isClosed = false;
  let now: LoadedVersion | null = null;
  const loadNow = async () => {
    now = (await load({ ...deps, source }, () => isClosed)) ?? now;
  };
  const loaded = loadNow();
  let last = loaded;
  const reload = () => {
    if (isChanged) return;
    isChanged = true;
    last = last.then(() => {
      isChanged = false;
      return isClosed ? undefined : loadNow();
    });
  };
  answering.onLost(() => {
    append({ type: 'fault.raised', code: 'answering-lost' });
    reload();
  });
  return {
    answers: onceLoaded(answering, loaded),
    now: () => now,
    loaded,
    reload,
    follow: async (next) => {
      await loaded;
      source = next;
      if (now === null) return;
      now = { ...now, version: next.current().version };
      await keep({ ...deps, source }, now);
    },
    close: async () => {
      isClosed = true;
      await answering.close();
      await last;
    },
  };
}

async function load(
  { answering, source, fittedBy, append, log }: LoadedAnswersDeps,
  isClosed: () => boolean,
): Promise<LoadedVersion | null> {
  try {
    const { content, version } = source.current();
    const known = source.thresholds.of(fittedAs(fittedBy, version));
    const { thresholds, wordsAlone } = await answering.load(content, known);
    append({ type: 'content.loaded', venueId: content.venue.id, entries: content.entries.length });
    const now = { version, thresholds, wordsAlone };
    await keep({ source, fittedBy, log }, now);
    return now;
  } catch (error) {
    // Whoever closes gives the load up: nothing is wrong.
    if (isClosed()) return null;
    log.error('answers not loaded', {}, error);
    append({ type: 'fault.raised', code: error instanceof Fault ? error.code : 'answering-lost' });
    return null;
  }
}

/** What thresholds are kept under. */
function fittedAs(fittedBy: string, version: string): string {
  return `${fittedBy} ${version}`;
}

async function keep(
  { source, fittedBy, log }: Pick<LoadedAnswersDeps, 'source' | 'fittedBy' | 'log'>,
  { version, thresholds }: LoadedVersion,
): Promise<void> {
  try {
    await source.whenWritable();
    source.thresholds.keep(fittedAs(fittedBy, version), thresholds);
  } catch (error) {
    log.error('thresholds not kept, the next start fits them again', {}, error);
  }
}
