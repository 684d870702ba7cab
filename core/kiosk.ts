import { join } from 'node:path';
import type { Role } from '#contract/authority.ts';
import type { Fact } from '#contract/fact.ts';
import { type Language, languages } from '#contract/language.ts';
import type { Settings } from '#contract/settings.ts';
import type { VenueContent } from '#contract/venue.ts';
import { createAnswering } from './answering/answering.ts';
import { differencesOf } from './answering/differences.ts';
import { createLoadedAnswers } from './answering/loaded-answers.ts';
import { type Answers, noAnswers } from './answering/once-loaded.ts';
import { type CallWire, createCallLine } from './call-line.ts';
import { type CallContext, createConnection } from './connection.ts';
import { type Catalogue, createCatalogue } from './content/catalogue.ts';
import { loadContent } from './content/load-content.ts';
import { phrasesOf } from './content/phrases.ts';
import type { VenueFiles } from './content/venue-files.ts';
import { withPhrasing } from './content/with-phrasing.ts';
import { openEngineThread, shippedRankers } from './engines/answering-thread.ts';
import { argon2Hashing } from './engines/argon2.ts';
import { hashOfRankers } from './engines/ranker-files.ts';
import type { SpeechParts } from './engines/speech-parts.ts';
import { appendFacts } from './record/append-facts.ts';
import { createMarks } from './record/marks.ts';
import { createOutbox, type Outbox } from './record/outbox.ts';
import { createRouter, type KioskRouter } from './router.ts';
import { createNarration, type Narration } from './speaking/narration.ts';
import { createSpokenContent } from './speaking/spoken-content.ts';
import { type Conversation, createConversation } from './speech/conversation.ts';
import { installedVoices, planRecognizers, readInstalledModels } from './speech/installed-models.ts';
import { createClosedStaff } from './staff/closed-staff.ts';
import { createStaff, type Staff } from './staff/staff.ts';
import type { Database } from './storage/database.ts';
import { openRecordDatabase } from './storage/record-database.ts';
import type { Fork } from './system/child.ts';
import { type Clock, dayIn } from './system/clock.ts';
import { Fault } from './system/fault.ts';
import type { Log } from './system/log.ts';
import { createMediaLine, type MediaWire } from './system/media-line.ts';
import { createClosedReception } from './visit/closed-reception.ts';
import { createReception, type Reception } from './visit/reception.ts';
import { createWorklist, type Worklist } from './worklist/worklist.ts';

export interface KioskDeps {
  /** Where the databases live; it exists. */
  readonly dataFolder: string;
  /** Reads the venue that this terminal serves; null while none has been named. */
  readonly readVenue: (() => VenueFiles) | null;
  readonly settings: Settings;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly log: Log;
  readonly version: string;
  readonly host: (Fact & { type: 'terminal.started' })['host'];
  /** Starts the processes of engines. */
  readonly fork: Fork;
  /** What this machine listens and speaks with. */
  readonly speech: SpeechParts;
}

/** A page or machine at the door: the ends of its two lines, and what to do when it has gone. */
export interface Door {
  readonly context: CallContext;
  /** To be tied to whatever carries the page's calls and events. */
  readonly calls: CallWire;
  /** To be tied to the page's media channel. */
  readonly media: MediaWire;
  readonly close: () => void;
}

/** The terminal itself, whatever hosts it. */
export interface Kiosk {
  readonly router: KioskRouter;
  /** Lets a page in. When it goes, the visit that it showed ends, and so do the rights of staff on it. */
  readonly connect: (role: Role) => Door;
  readonly close: () => Promise<void>;
}

/**
 * Puts the abilities together. A fault of the world (a damaged file, a full disk) gives a terminal that says so on
 * its screen; only a bug throws.
 */
export function createKiosk(deps: KioskDeps): Kiosk {
  let record: OpenRecord | null = null;
  try {
    record = openRecord(deps);
    return openKiosk(deps, record);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    deps.log.error('terminal out of service', { code: error.code }, error);
    return closedKiosk(deps, error, record);
  }
}

/** What record.db is opened for. Where it is sound, staff can sign in though the terminal receives nobody. */
interface OpenRecord {
  readonly db: Database;
  readonly outbox: Outbox;
  readonly append: (fact: Fact) => void;
  readonly staff: Staff;
  readonly close: () => void;
}

function openRecord({ dataFolder, clock, newId, log, settings, version, host }: KioskDeps): OpenRecord {
  const db = openRecordDatabase(join(dataFolder, 'record.db'));
  const outbox = createOutbox({ db, clock, newId });
  const append = appendFacts(outbox, log);
  append({ type: 'terminal.started', version, host });
  const staff = createStaff({ db, clock, hashing: argon2Hashing, idleSeconds: settings.staff.idleSeconds, log });
  return {
    db,
    outbox,
    append,
    staff,
    close: () => {
      staff.close();
      db.close();
    },
  };
}

function openKiosk(deps: KioskDeps, record: OpenRecord): Kiosk {
  const { clock, newId, log, settings } = deps;
  const { db, outbox, append, staff } = record;
  const opened = loadContent({
    file: join(deps.dataFolder, 'content.db'),
    readVenue: deps.readVenue,
    clock,
    log,
    onFault: (code) => append({ type: 'fault.raised', code }),
  });
  const { content, store } = opened;
  const catalogue = createCatalogue(content, clock.nowMs);
  /** With the phrasings that staff have given since the start; what is shown and read aloud does not change by them. */
  let asked = { content, catalogue };
  const answering = createAnswering({ log, clock, openEngine: openEngineThread });
  const fittedBy = `${deps.version} ${hashOfRankers(shippedRankers)}`;
  const loading = { answering, first: opened, source: store, fittedBy, append, log };
  const { answers, loaded, reload, close } = createLoadedAnswers(loading);

  const marks = createMarks({ db, outbox });
  const worklist = createWorklist({
    db,
    log,
    addPhrasing: (entryId, language, text) => {
      const isAdded = store.addPhrasing(entryId, language, text);
      if (isAdded) learn(entryId, language, text);
      return isAdded;
    },
  });
  /** Answers, the keyboard's words and what the recogniser listens for know a new phrasing at once. */
  function learn(entryId: string, language: Language, text: string): void {
    reload();
    const grown = withPhrasing(asked.content, entryId, language, text);
    asked = { content: grown, catalogue: createCatalogue(grown, clock.nowMs) };
    conversation.listening.setPhrases(language, phrasesOf(grown, language));
  }
  const today = () => dayIn(content.venue.timeZone, clock.nowMs());
  const reception = createReception({
    clock,
    newId,
    content: {
      ...catalogue,
      differences: (ids, language) => differencesOf(catalogue.titled(ids, language).map(({ title }) => title)),
    },
    answers,
    record: {
      append,
      mark: (mark) => marks.add({ ...mark, day: today() }),
      unanswered: (question) => worklist.note({ ...question, day: today() }),
    },
    callStaff: () => log.info('staff called'),
    timing: settings.visit,
  });
  const { conversation, narration } = openVoice(deps, reception, content);
  // Loading a speech model takes the whole machine: the first screen and the answers go before it.
  void loaded.then(conversation.listening.open).then(narration.open);
  return kioskAround(deps, {
    reception,
    catalogue,
    answers,
    conversation,
    narration,
    staff,
    worklist,
    phrasings: (language) => asked.catalogue.phrasings(language),
    close: async () => {
      await conversation.close();
      await narration.close();
      await close();
      opened.close();
      record.close();
    },
  });
}

/** Voice over the visits of a reception, with the models of the data folder and the words of the content. */
function openVoice(deps: KioskDeps, reception: Reception, content: VenueContent) {
  const { voice } = deps.settings;
  const { englishBasic, voiceEntry, plainVoice } = deps.speech;
  const models = () => readInstalledModels(join(deps.dataFolder, 'models'));
  const spoken = createSpokenContent(content);
  const narration = createNarration({
    ...deps,
    isTurnedOn: voice.speaking,
    volume: voice.volume,
    entry: voiceEntry,
    plain: plainVoice,
    models: installedVoices(models()),
    languageOf: reception.languageOf,
    states: reception.state.watch,
    isListening: () => conversation.listening.isListening(),
    content: () => spoken,
  });
  const conversation: Conversation = createConversation({
    ...deps,
    ...deps.speech,
    settings: voice,
    voiceActivity: voice.voiceActivity,
    plans: () => planRecognizers({ installed: models(), preferred: voice.models, englishBasic }),
    canSpeak: narration.speaking.canSpeak,
    hush: narration.speaking.hush,
    visits: {
      languageOf: reception.languageOf,
      setListening: reception.setListening,
      ask: (visitId, { text, alternatives }) => void reception.ask(visitId, { text, alternatives, via: 'spoken' }),
      states: reception.state.watch,
    },
  });
  for (const language of languages) conversation.listening.setPhrases(language, phrasesOf(content, language));
  return { conversation, narration };
}

function closedKiosk(deps: KioskDeps, fault: Fault, record: OpenRecord | null): Kiosk {
  return kioskAround(deps, {
    reception: createClosedReception(fault),
    catalogue: null,
    answers: noAnswers,
    conversation: null,
    narration: null,
    staff: record?.staff ?? createClosedStaff(),
    worklist: null,
    phrasings: () => [],
    close: async () => record?.close(),
  });
}

interface Parts {
  readonly reception: Reception;
  readonly catalogue: Catalogue | null;
  readonly answers: Answers;
  readonly conversation: Conversation | null;
  readonly narration: Narration | null;
  readonly staff: Staff;
  readonly worklist: Worklist | null;
  readonly phrasings: (language: Language) => readonly string[];
  readonly close: () => Promise<void>;
}

function kioskAround({ newId, log }: KioskDeps, parts: Parts): Kiosk {
  const { reception, catalogue, staff, close } = parts;
  const router = createRouter({
    ...parts,
    face: () => catalogue?.face() ?? null,
    log,
  });
  return {
    router,
    connect: (role) => {
      const connection = createConnection(newId(), role);
      const { line, wire } = createMediaLine({ log });
      const context = { connection, media: line };
      const calls = createCallLine({ router, context, log });
      return {
        context,
        calls,
        media: wire,
        close: () => {
          calls.close();
          wire.lay(null);
          staff.leave(connection);
          reception.end('page-lost');
        },
      };
    },
    close: async () => {
      reception.end('shut-down');
      await close();
    },
  };
}
