import type { LoadedAnswers } from '../answering/loaded-answers.ts';
import type { Content, ContentVersion } from '../content/content.ts';
import { isSameContent } from '../content/same-content.ts';
import type { GivenContent } from '../publications/given-version.ts';
import type { KanaReader } from '../speaking/kana-reader.ts';
import type { Cancel, Clock } from '../system/clock.ts';
import type { Log } from '../system/log.ts';
import type { AnswersAbility } from './answers.ts';
import { createEdition, type Edition } from './edition.ts';
import type { NearestFirst } from './placed-answers.ts';

/** Where the engines of editions come from. */
export type EditionAnswers = Pick<AnswersAbility, 'load'> & { readonly tried: Pick<AnswersAbility['tried'], 'take'> };

export interface EditionsDeps {
  readonly content: Content;
  readonly answers: EditionAnswers;
  readonly isStaffed: () => boolean;
  readonly nearestFirst: NearestFirst;
  /** Whether staff have taken an entry back. */
  readonly isRecalled?: (entryId: string) => boolean;
  readonly kana: KanaReader | null;
  readonly clock: Clock;
  readonly log: Log;
}

/** What has changed of what is shown: it comes from another edition; or its phrases or readings are others. */
export type EditionChange = 'edition' | 'phrases' | 'readings';

/**
 * The editions that are in use. The newest that is ready is given to who comes next; a visit keeps the one it began with
 * to its end, and then that is closed.
 */
export interface Editions {
  readonly newest: () => Edition;
  /** The one of the visit under way, or the newest. */
  readonly shown: () => Edition;
  readonly onChange: (listener: (change: EditionChange) => void) => Cancel;
  /** A visit begins with the newest. */
  readonly enter: () => Edition;
  /** The visit has ended. */
  readonly leave: () => void;
  /** What who comes next is given, and whether another version is on its way to be. */
  readonly given: () => GivenContent;
  /** Resolves to true when what is in force is given to who comes next, to false where its engine could not be loaded. */
  readonly caughtUp: () => Promise<boolean>;
  /** Entries were recalled or restored: all that is shown is told anew, also to the visit under way. */
  readonly tellAnew: () => void;
  /** Makes the readings of the newest, and from now on of each that follows. */
  readonly makeReadings: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export function createEditions(deps: EditionsDeps): Editions {
  const { content, log } = deps;
  const listeners = new Set<(change: EditionChange) => void>();
  const tell = (change: EditionChange) => {
    for (const listener of listeners) listener(change);
  };
  let count = 0;
  const nextNumber = () => {
    count += 1;
    return count;
  };
  const make = createMaker(deps, nextNumber, (edition) => edition === shown() && tell('readings'));
  let newest = make(content.current(), null);
  let visited: Edition | null = null;
  let isClosed = false;
  let makesReadings = false;
  const leaving = createLeaving();
  const shown = () => visited ?? newest;

  const putInUse = (edition: Edition) => {
    const before = newest;
    newest = edition;
    if (visited === null) tell('edition');
    if (before !== visited) leaving.add(before);
    log.info('content in use', { venueId: edition.version().content.venue.id, edition: edition.number });
    if (makesReadings) void edition.makeReadings();
  };
  const revise = async (version: ContentVersion, coming: Edition | null) => {
    const same = new Set([newest, visited, coming].filter((one) => one?.version().sha256 === version.sha256));
    await Promise.all([...same].map((edition) => edition?.revise(version)));
    if (!isClosed) tell('phrases');
  };
  const following = followContent({ content, tried: deps.answers.tried, make, putInUse, revise });
  void newest.ready.then(() => isClosed || tell('phrases'));

  return {
    shown,
    newest: () => newest,
    onChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    enter: () => {
      visited = newest;
      return visited;
    },
    leave: () => {
      const left = visited;
      visited = null;
      if (left === null || left === newest) return;
      leaving.add(left);
      tell('edition');
    },
    given: () => ({ sha256: newest.version().sha256, isComing: following.isUnderWay() }),
    caughtUp: async () => {
      await following.caughtUp();
      return newest.version().sha256 === content.current().sha256;
    },
    tellAnew: () => {
      for (const edition of new Set([newest, shown()])) edition.renumber(nextNumber());
      tell('edition');
    },
    makeReadings: async () => {
      makesReadings = true;
      if (!isClosed) await newest.makeReadings();
    },
    close: async () => {
      isClosed = true;
      await Promise.all([following.close(), newest.end(), visited?.end(), leaving.done()]);
    },
  };
}

function createMaker(
  { content, answers, kana, clock, log, isStaffed, nearestFirst, isRecalled = () => false }: EditionsDeps,
  nextNumber: () => number,
  onReadings: (edition: Edition) => void,
) {
  return (version: ContentVersion, tried: LoadedAnswers | null): Edition => {
    const edition = createEdition({
      isStaffed,
      nearestFirst,
      isRecalled,
      version,
      tried,
      kana,
      log,
      number: nextNumber(),
      nowMs: clock.nowMs,
      loadAnswers: answers.load,
      thresholds: content.thresholds,
      source: { ...content.readingsOf(version.content.venue.id), whenWritable: content.whenWritable },
      onChange: () => onReadings(edition),
    });
    return edition;
  };
}

/** Editions that nobody is given any more, on their way out. */
function createLeaving() {
  const leaving = new Set<Promise<void>>();
  return {
    add: (edition: Edition) => {
      const gone = edition.close().finally(() => leaving.delete(gone));
      leaving.add(gone);
    },
    done: () => Promise.all(leaving),
  };
}

interface Following {
  readonly content: Content;
  readonly tried: EditionAnswers['tried'];
  readonly make: (version: ContentVersion, tried: LoadedAnswers | null) => Edition;
  readonly putInUse: (edition: Edition) => void;
  readonly revise: (version: ContentVersion, coming: Edition | null) => Promise<void>;
}

/**
 * Makes an edition of every version, one at a time: those that were overtaken meanwhile are passed over. One whose engine
 * could not be loaded is not put in use, and the one before stays.
 */
function followContent({ content, tried, make, putInUse, revise }: Following) {
  let inForce = content.current().sha256;
  let coming: Edition | null = null;
  let followed: Promise<void> = Promise.resolve();
  let isFollowing = false;
  const closing = new AbortController();

  const follow = async () => {
    const engine = await takeTried(content, tried, closing.signal);
    if (closing.signal.aborted) return;
    const edition = make(content.current(), engine);
    coming = edition;
    const { sha256 } = edition.version();
    const isReady = await edition.ready;
    if (closing.signal.aborted || !isReady) await edition.end();
    else putInUse(edition);
    coming = null;
    if (!closing.signal.aborted && content.current().sha256 !== sha256) await follow();
  };
  const followAll = async () => {
    isFollowing = true;
    await follow().finally(() => {
      isFollowing = false;
    });
  };
  const stop = content.onChange((version) => {
    const isReplaced = version.sha256 !== inForce;
    inForce = version.sha256;
    if (!isReplaced) void revise(version, coming);
    else if (!isFollowing) followed = followAll();
  });
  return {
    caughtUp: () => followed,
    isUnderWay: () => isFollowing,
    close: async () => {
      closing.abort();
      stop();
      await coming?.end();
      await followed;
    },
  };
}

/** The engine of the draft that has come in force, if it was tried; closed where the content has changed meanwhile. */
async function takeTried(
  content: Pick<Content, 'current'>,
  tried: EditionAnswers['tried'],
  signal: AbortSignal,
): Promise<LoadedAnswers | null> {
  const version = content.current();
  const engine = await tried.take(version.content, signal);
  if (engine === null) return null;
  // Phrasings that staff had attached are taken back as soon as they are part of what is published.
  const now = content.current();
  const isSame = await isSameContent(version.content, now.content, signal);
  if (isSame && now === content.current()) return engine;
  await engine.close();
  return null;
}
