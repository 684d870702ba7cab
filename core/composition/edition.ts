import type { Language } from '#contract/base/language.ts';
import type { Venue } from '#contract/venue/venue.ts';
import { differencesOf } from '../answering/differences.ts';
import type { ContentSource, LoadedAnswers } from '../answering/loaded-answers.ts';
import type { Answers } from '../answering/once-loaded.ts';
import { createPlaceFinding, type PlaceFinding } from '../answering/place-finding.ts';
import { type Catalogue, createCatalogue } from '../content/catalogue.ts';
import type { ContentVersion } from '../content/content.ts';
import { gatherPhrases, type Phrases } from '../content/phrases.ts';
import { isSameContent } from '../content/same-content.ts';
import { createMatters } from '../matters/matters.ts';
import type { ReadingsDeps } from '../speaking/known-readings.ts';
import { createReadings, type Readings } from '../speaking/readings.ts';
import { createSpokenContent, type SpokenContent } from '../speaking/spoken-content.ts';
import type { Log } from '../system/log.ts';
import type { VisitContent } from '../visit/content.ts';
import type { AnswersAbility } from './answers.ts';
import { withEvents } from './eventful-answers.ts';
import { withExhibits } from './exhibit-answers.ts';
import { type NearestFirst, withPlaces } from './placed-answers.ts';
import { withoutRecalled } from './recalled-answers.ts';
import { withEmergency } from './urgent-answers.ts';

export interface EditionDeps extends Pick<ReadingsDeps, 'source' | 'kana' | 'onChange'> {
  /** Counts what has been shown since the start. */
  readonly number: number;
  /** Whether staff have taken an entry back, which then is neither shown nor found. */
  readonly isRecalled: (entryId: string) => boolean;
  readonly version: ContentVersion;
  readonly nowMs: () => number;
  readonly nearestFirst: NearestFirst;
  /** Whether somebody certainly comes if called. */
  readonly isStaffed: () => boolean;
  readonly log: Log;
  readonly loadAnswers: AnswersAbility['load'];
  /** An engine that was made of this very content to try it; null where there is none. */
  readonly tried: LoadedAnswers | null;
  readonly thresholds: ContentSource['thresholds'];
}

/**
 * One version of the venue with all that is made of it: what is shown, asked, typed, heard and read aloud comes from one
 * and the same. A phrasing that staff give makes no other edition, since nothing that is shown changes by it.
 */
export interface Edition {
  /** Goes up when what is shown of it changes, as by a recall: the page then draws it anew. */
  readonly number: number;
  readonly renumber: (number: number) => void;
  readonly version: () => ContentVersion;
  readonly catalogue: () => Catalogue;
  readonly face: Catalogue['face'];
  readonly visitContent: VisitContent;
  readonly answers: Answers;
  /** False where its engine could not be loaded; what is asked while it loads waits. */
  readonly canAnswer: () => boolean;
  /** Its places, as soon as they can be found. */
  readonly placeFinding: Promise<PlaceFinding>;
  /** What its engine was loaded from; null while there is none. */
  readonly loaded: LoadedAnswers['now'];
  readonly readings: Readings;
  readonly spoken: SpokenContent;
  /** What visitors may say; none before they are gathered. */
  readonly phrases: () => Phrases;
  /** Resolves when it can be served whole: to false where its engine could not be loaded. */
  readonly ready: Promise<boolean>;
  /** Takes in a phrasing that staff gave; resolves once it is among the phrases. */
  readonly revise: (version: ContentVersion) => Promise<void>;
  /** Makes the readings that are wanting, until it is closed. */
  readonly makeReadings: () => Promise<void>;
  /** Closes the engine, once what has been asked of it is answered. */
  readonly close: () => Promise<void>;
  /** Closes at once, whatever is under way. */
  readonly end: () => Promise<void>;
}

export function createEdition(deps: EditionDeps): Edition {
  const { nowMs, log, source, isRecalled } = deps;
  let { number } = deps;
  let version = deps.version;
  let catalogue = createCatalogue(version.content, nowMs, isRecalled);
  let phrases: Phrases = new Map();
  const over = new AbortController();
  const readings = createReadings({ ...deps, content: version.content, version: version.sha256 });
  const engineSource = {
    current: () => version,
    thresholds: deps.thresholds,
    whenWritable: source.whenWritable,
  };
  const loading = deps.tried ?? deps.loadAnswers(engineSource);
  const { answers, settled } = countedAnswers(loading.answers);
  const placeFinding = createPlaceFinding(version.content.venue, over.signal);
  const entries = () => version.content.entries;
  const placed = withPlaces(withoutRecalled(answers, isRecalled), placeFinding, deps.nearestFirst, entries);
  const gather = async () => {
    const gathered = await gatherPhrases(version.content, over.signal);
    if (!over.signal.aborted) phrases = gathered;
  };
  const prepare = async () => {
    await Promise.all([readings.prepare(over.signal), gather(), placeFinding, loading.loaded]);
    if (deps.tried !== null) void loading.follow(engineSource);
    return loading.now() !== null;
  };
  const end = async () => {
    over.abort();
    await loading.close();
  };
  return {
    get number() {
      return number;
    },
    renumber: (next) => {
      number = next;
    },
    answers: withEmergency(withEvents(withExhibits(placed, version.content.venue), version.content.venue), entries),
    canAnswer: answerable(loading),
    readings,
    end,
    version: () => version,
    catalogue: () => catalogue,
    placeFinding,
    face: () => catalogue.face(),
    visitContent: visitContentOf(version.content.venue, () => catalogue),
    loaded: loading.now,
    spoken: createSpokenContent(version.content, readings, deps.isStaffed),
    phrases: () => phrases,
    ready: prepare().catch((error: unknown) => {
      log.error('content not prepared', {}, error);
      return false;
    }),
    revise: async (next) => {
      const { content } = version;
      version = next;
      catalogue = createCatalogue(next.content, nowMs, isRecalled);
      // What was attached and is now part of what is published changes nothing of what is asked.
      if (await isSameContent(content, next.content, over.signal)) await loading.follow(engineSource);
      else loading.reload();
      await gather();
    },
    makeReadings: () => readings.make(over.signal),
    close: async () => {
      await settled();
      await end();
    },
  };
}

/** What the visitor reads, with the words in which entries that fit differ. */
function visitContentOf(venue: Venue, catalogue: () => Catalogue): VisitContent {
  const titled: VisitContent['titled'] = (ids, language) => catalogue().titled(ids, language);
  return {
    titled,
    entry: (id, language) => catalogue().entry(id, language),
    category: (id, language) => catalogue().category(id, language),
    place: (id) => catalogue().place(id),
    placeOfSign: (sign) => catalogue().placeOfSign(sign),
    placeNamed: (text) => catalogue().placeNamed(text),
    placesOfEvents: () => catalogue().placesOfEvents(),
    rooms: (exhibitIds) => catalogue().rooms(exhibitIds),
    exhibit: (id, depth, language) => catalogue().exhibit(id, depth, language),
    trail: (id) => catalogue().trail(id),
    event: (id, language) => catalogue().event(id, language),
    matters: createMatters(venue, ({ id }) => catalogue().offersMatter(id)),
    differences: (ids: readonly string[], language: Language) =>
      differencesOf(
        titled(ids, language).map(({ title }) => title),
        language,
      ),
  };
}

/** Whether there are answers: a question that comes while they load for the first time waits for them. */
function answerable({ loaded, now }: LoadedAnswers): () => boolean {
  let isLoading = true;
  void loaded.then(() => {
    isLoading = false;
  });
  return () => isLoading || now() !== null;
}

/** The answers, and a way to wait until all that has been asked is answered. */
function countedAnswers(answers: Answers) {
  const asked = new Set<Promise<unknown>>();
  const counted = <Value>(answer: Promise<Value>): Promise<Value> => {
    const seen: Promise<unknown> = answer.then(
      () => asked.delete(seen),
      () => asked.delete(seen),
    );
    asked.add(seen);
    return answer;
  };
  const own: Answers = {
    ask: (question) => counted(answers.ask(question)),
    nearest: (question, limit) => counted(answers.nearest(question, limit)),
    suggest: (typed) => counted(answers.suggest(typed)),
    explain: (question) => counted(answers.explain(question)),
  };
  const settled = async () => {
    while (asked.size > 0) await Promise.all(asked);
  };
  return { answers: own, settled };
}
