import { ORPCError } from '@orpc/client';
import type { AnyRouter } from '@orpc/server';
import { onTestFinished } from 'vitest';
import type { Role } from '#contract/authority.ts';
import { priorThresholds } from '#core/answering/judgement.ts';
import { noAnswers } from '#core/answering/once-loaded.ts';
import { createCallLine } from '#core/call-line.ts';
import { type Connection, createConnection } from '#core/connection.ts';
import { createCatalogue } from '#core/content/catalogue.ts';
import { createContentStore } from '#core/content/content-store.ts';
import { createDesk } from '#core/desk/desk.ts';
import { readWords } from '#core/engines/word-files.ts';
import { createKnownWords } from '#core/known-words.ts';
import { createRouter } from '#core/router.ts';
import { createReadings } from '#core/speaking/readings.ts';
import { openContentDatabase } from '#core/storage/content-database.ts';
import { dayIn } from '#core/system/clock.ts';
import type { Log } from '#core/system/log.ts';
import { createMediaLine } from '#core/system/media-line.ts';
import { createReception } from '#core/visit/reception.ts';
import { watchTurns } from '#core/worklist/turns.ts';
import { createWorklist } from '#core/worklist/worklist.ts';
import { createCollectingLog, quietLog } from './log.ts';
import { overPort } from './port-client.ts';
import { createStaffDesk, type StaffDesk } from './staff.ts';
import { testVenue } from './venue.ts';

/** A page on a connection, at a router, over a message port. */
export function pageAt(router: AnyRouter, connection: Connection, log: Log = quietLog) {
  const context = { connection, media: createMediaLine({ log }).line };
  return { connection, ...overPort(createCallLine({ router, context, log })) };
}

/** A whole terminal behind its router, and pages that reach it over message ports. */
export function createServedTerminal() {
  const desk = createStaffDesk();
  const { clock, staff } = desk;
  const log = createCollectingLog();
  const catalogue = createCatalogue(testVenue(), clock.nowMs);
  const addPhrasing = (entryId: string) => catalogue.entry(entryId, 'zh-CN') !== null;
  const reception = createReception({
    clock,
    newId: () => crypto.randomUUID(),
    content: { ...catalogue, differences: (ids) => ids.map(() => '') },
    answers: { ask: async () => ({ kind: 'hand-over', reason: 'unsure' }), nearest: async () => [] },
    record: {
      append: () => {},
      mark: () => {},
      unanswered: (question) => worklist.note({ ...question, day: dayIn('Asia/Shanghai', clock.nowMs()) }),
    },
    callStaff: () => {},
    timing: { idleSeconds: 45, elderIdleSeconds: 90, countdownSeconds: 20 },
  });
  const watching = new AbortController();
  onTestFinished(() => watching.abort());
  const worklist = createWorklist({
    db: desk.db,
    clock,
    log,
    vocabulary: createKnownWords({ content: testVenue(), readWords }),
    moment: watchTurns({ clock, state: reception.state, signal: watching.signal }),
    addPhrasing,
  });
  const served = createDesk({
    clock,
    version: 'test',
    freeMb: () => 2048,
    embedder: () => null,
    content: catalogue,
    answers: noAnswers,
    loaded: () => ({ version: '0123456789', thresholds: { 'zh-CN': priorThresholds } }),
  });
  const router = createRouter({
    reception,
    face: catalogue.face,
    panel: { lowerEdgeMm: null, heightMm: null },
    phrasings: catalogue.phrasings,
    answers: noAnswers,
    conversation: null,
    narration: null,
    readings: readingsOf(desk, log),
    worklist,
    desk: served,
    onHeadset: reception.plugHeadset,
    staff,
    log,
  });
  const open = (base: Role) => pageAt(router, createConnection(crypto.randomUUID(), base), log);
  return { ...desk, log, open };
}

/** How the test venue is read aloud, over a content.db in memory; nothing has been made yet. */
function readingsOf({ clock }: StaffDesk, log: Log) {
  const store = createContentStore({ db: openContentDatabase(':memory:'), clock });
  const content = testVenue();
  store.replace({ content, sha256: 'test' });
  return createReadings({ content, version: 'test', source: store.readings, kana: null, log, onChange: () => {} });
}

/** How a call went: `ok`, or the code of the error that it met. */
export async function fateOf(called: Promise<unknown>): Promise<string> {
  try {
    const value = await called;
    if (typeof value === 'object' && value !== null && Symbol.asyncIterator in value) {
      onTestFinished(async () => {
        if ('return' in value && typeof value.return === 'function') await value.return();
      });
    }
    return 'ok';
  } catch (error) {
    return error instanceof ORPCError ? error.code : String(error);
  }
}
