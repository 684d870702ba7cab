import { join } from 'node:path';
import type { Role } from '#contract/base/authority.ts';
import type { Language } from '#contract/base/language.ts';
import type { Settings } from '#contract/settings/settings.ts';
import type { Fact } from '#contract/upstream/fact.ts';
import type { Openings } from '#contract/venue/hours.ts';
import { differencesOf } from './answering/serving/differences.ts';
import { type Answers, noAnswers } from './answering/serving/once-loaded.ts';
import { createTerminalAnswers } from './composition/answers.ts';
import { createTerminalOpenings } from './composition/openings.ts';
import { createRouter, type KioskRouter } from './composition/router.ts';
import { createTerminalVoice, type TerminalVoice } from './composition/voice.ts';
import { createTerminalWorklist } from './composition/worklist.ts';
import { type Catalogue, createCatalogue } from './content/catalogue.ts';
import { loadContent } from './content/load-content.ts';
import type { VenueFiles } from './content/venue-files.ts';
import { createDesk, type Desk, type DeskDeps } from './desk/desk.ts';
import { type CallWire, createCallLine } from './door/call-line.ts';
import { type CallContext, createConnection } from './door/connection.ts';
import { argon2Hashing } from './engines/argon2.ts';
import type { SpeechParts } from './engines/speech-parts.ts';
import { appendFacts } from './record/append-facts.ts';
import { createMarks } from './record/marks.ts';
import { createOutbox, type Outbox } from './record/outbox.ts';
import { tryRecord } from './record/try-record.ts';
import type { Narration } from './speaking/narration.ts';
import type { Readings } from './speaking/readings.ts';
import type { Conversation } from './speech/conversation.ts';
import { createClosedStaff } from './staff/closed-staff.ts';
import { createStaff, type Staff } from './staff/staff.ts';
import type { Database } from './storage/database.ts';
import { openKeptRecord } from './storage/kept-record.ts';
import { checkOldRows } from './storage/old-rows.ts';
import type { Witness } from './storage/witness.ts';
import type { Fork } from './system/child.ts';
import { type Clock, dayIn } from './system/clock.ts';
import { Fault } from './system/fault.ts';
import { freeMbIn } from './system/free-space.ts';
import { createLive, type Live } from './system/live.ts';
import type { Log } from './system/log.ts';
import { createMediaLine, type MediaWire } from './system/media-line.ts';
import { createClosedReception } from './visit/closed-reception.ts';
import type { Headset } from './visit/headset.ts';
import { createReception, type Reception, type ReceptionDeps } from './visit/reception.ts';
import type { Worklist } from './worklist/worklist.ts';

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
  /** The socket for a headset; null where the machine cannot tell of one. */
  readonly headset: Headset | null;
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
  /** Lets a page in. When it goes, the visit that belongs to it ends, and so do the rights of staff on it. */
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
  readonly witness: Witness;
  readonly outbox: Outbox;
  readonly append: (fact: Fact) => void;
  readonly staff: Staff;
  readonly close: () => void;
}

function openRecord({ dataFolder, clock, newId, log, settings, version, host }: KioskDeps): OpenRecord {
  const kept = openKeptRecord(dataFolder, (error) => log.error('record not witnessed', {}, error));
  const { db, witness } = kept;
  const outbox = createOutbox({ db, clock, newId, witness });
  const append = appendFacts(outbox, log);
  append({ type: 'terminal.started', version, host });
  const raise = (code: string, reason: string) => {
    log.error('record not as it was', { code, reason });
    append({ type: 'fault.raised', code });
  };
  if (kept.isMadeAnew) raise('record-made-anew', 'record.db was taken away');
  const stopCheck = checkOldRows(db, clock, (reason) => raise('record-rows-damaged', reason));
  const staff = createStaff({ db, clock, hashing: argon2Hashing, idleSeconds: settings.staff.idleSeconds, log });
  return {
    db,
    witness,
    outbox,
    append,
    staff,
    close: () => {
      stopCheck();
      staff.close();
      kept.close();
    },
  };
}

function openKiosk(deps: KioskDeps, record: OpenRecord): Kiosk {
  const { clock, log, settings } = deps;
  const { db, append, staff } = record;
  const opened = openContent(deps, record);
  const { content, store } = opened;
  const catalogue = createCatalogue(content, clock.nowMs);
  const { answers, ...answering } = createTerminalAnswers({ ...deps, first: opened, source: store, append });
  const today = () => dayIn(content.venue.timeZone, clock.nowMs());
  const openings = createTerminalOpenings({ clock, log, venue: content.venue, writtenOn: catalogue.writtenOn() });
  const reception = createReception({
    ...deps,
    content: withDifferences(catalogue),
    answers,
    record: {
      append,
      mark: recordMarks(deps, record, today),
      unanswered: (question) => worklist.note({ ...question, day: today() }),
    },
    staff: openings.bell,
    onVisitor: staff.setVisitor,
    languages: settings.languages,
    timing: settings.visit,
  });
  const { worklist, phrasings, ...asking } = createTerminalWorklist({
    ...deps,
    db,
    content,
    store,
    catalogue,
    state: reception.state,
    // Answers, the keyboard's words and what the recogniser listens for know a new phrasing at once.
    onPhrasing: (changed) => {
      answering.reload();
      voice.contentChanged(changed);
    },
  });
  const voice: TerminalVoice = createTerminalVoice({
    ...deps,
    reception,
    content,
    version: store.loadedSha256() ?? '',
    readingsSource: store.readings,
  });
  // Loading a speech model takes the whole machine: the first screen and the answers go before it.
  void answering.loaded.then(asking.loadWords).then(voice.open);
  const onHeadset = headsetOfVisitors(reception, staff, voice);
  const stopHeadset = deps.headset?.watch((isPlugged) => isPlugged && onHeadset(null));
  return kioskAround(deps, {
    reception,
    onHeadset,
    catalogue,
    openings: openings.now,
    answers,
    conversation: voice.conversation,
    narration: voice.narration,
    readings: voice.readings,
    staff,
    desk: deskOf(deps, { ...answering, ...openings, content: catalogue, answers, loaded: answering.now }),
    worklist,
    phrasings,
    close: async () => {
      stopHeadset?.();
      openings.close();
      asking.close();
      await voice.close();
      await answering.close();
      opened.close();
      record.close();
    },
  });
}

/** Records what visitors say of answers; a mark that the disk refuses does not end their visit. */
function recordMarks({ log }: KioskDeps, parts: OpenRecord, today: () => string): ReceptionDeps['record']['mark'] {
  const marks = createMarks(parts);
  return (mark) => tryRecord(log, 'answer.marked', () => marks.add({ ...mark, day: today() }));
}

/** While no visitor is there and staff are signed in, a headset is theirs: they hear readings with it. */
function headsetOfVisitors(reception: Reception, staff: Staff, voice: TerminalVoice): TerminalVoice['onHeadset'] {
  return (page) => {
    if (reception.state.get().kind === 'visit' || !staff.isAnybodyIn()) voice.onHeadset(page);
  };
}

/** What the visitor reads, with the words in which entries that fit differ. */
function withDifferences(catalogue: Catalogue) {
  const differences = (entryIds: readonly string[], language: Language) =>
    differencesOf(catalogue.titled(entryIds, language).map(({ title }) => title));
  return { ...catalogue, differences };
}

function openContent({ dataFolder, readVenue, clock, log }: KioskDeps, { append, witness }: OpenRecord) {
  const onFault = (code: string) => append({ type: 'fault.raised', code });
  const file = join(dataFolder, 'content.db');
  const opened = loadContent({ file, readVenue, hasServed: witness.seen().hasContent, clock, log, onFault });
  if (!witness.seen().hasContent) witness.write({ hasContent: true });
  return opened;
}

function deskOf(
  { clock, version, dataFolder }: KioskDeps,
  parts: Omit<DeskDeps, 'clock' | 'version' | 'freeMb'>,
): Desk {
  return createDesk({ clock, version, freeMb: () => freeMbIn(dataFolder), ...parts });
}

function closedKiosk(deps: KioskDeps, fault: Fault, record: OpenRecord | null): Kiosk {
  return kioskAround(deps, {
    reception: createClosedReception(fault),
    onHeadset: () => {},
    catalogue: null,
    openings: createLive<Openings | null>(null),
    answers: noAnswers,
    conversation: null,
    narration: null,
    readings: null,
    staff: record?.staff ?? createClosedStaff(),
    desk: deskOf(deps, {
      content: null,
      answers: noAnswers,
      loaded: () => null,
      embedder: () => null,
      calendar: () => null,
    }),
    worklist: null,
    phrasings: () => [],
    close: async () => record?.close(),
  });
}

interface Parts {
  readonly reception: Reception;
  readonly onHeadset: (page: string | null) => void;
  readonly catalogue: Catalogue | null;
  readonly openings: Live<Openings | null>;
  readonly answers: Answers;
  readonly conversation: Conversation | null;
  readonly narration: Narration | null;
  readonly readings: Readings | null;
  readonly staff: Staff;
  readonly desk: Desk;
  readonly worklist: Worklist | null;
  readonly phrasings: (language: Language) => readonly string[];
  readonly close: () => Promise<void>;
}

function kioskAround({ newId, log, settings }: KioskDeps, parts: Parts): Kiosk {
  const { reception, catalogue, staff, close } = parts;
  const router = createRouter({
    ...parts,
    face: () => catalogue && { ...catalogue.face(), languages: settings.languages },
    panel: settings.panel,
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
          reception.leave(connection.id);
        },
      };
    },
    close: async () => {
      reception.end('shut-down');
      await close();
    },
  };
}
