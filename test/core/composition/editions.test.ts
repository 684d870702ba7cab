import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { call } from '@orpc/server';
import { expect, onTestFinished, test, vi } from 'vitest';
import { replaceDuringVisits } from '#bench/live/replaced-venue.ts';
import type { TerminalState } from '#contract/page/terminal.ts';
import type { Intent } from '#contract/page/visit.ts';
import { settingsSchema } from '#contract/settings/settings.ts';
import { createKiosk } from '#core/kiosk.ts';
import { forkNode } from '#core/system/child.ts';
import { systemClock } from '#core/system/clock.ts';
import { createCollectingLog } from '#test/support/fakes/log.ts';
import { noSpeech } from '#test/support/fakes/stub-kiosk.ts';
import { testVenue } from '#test/support/fixtures/venue.ts';
import { secondVersion, venueFolder } from '#test/support/fixtures/venue-folder.ts';
import { temporaryFolder } from '#test/support/folder.ts';

/** A whole terminal on the test venue, with its engines in their threads, and a page at it. */
function setup() {
  const log = createCollectingLog();
  const kiosk = createKiosk({
    dataFolder: temporaryFolder(),
    readVenue: () => ({ content: testVenue(), sha256: 'a'.repeat(64) }),
    settings: settingsSchema.parse({}),
    clock: systemClock,
    newId: () => crypto.randomUUID(),
    log,
    version: 'test',
    host: 'browser',
    fork: forkNode,
    speech: noSpeech,
    headset: null,
  });
  const { context, close } = kiosk.connect('visitor');
  const { terminal, visit } = kiosk.router;
  onTestFinished(async () => {
    close();
    await kiosk.close();
  });
  const state = async (): Promise<TerminalState> => {
    const watching = new AbortController();
    const states = await call(terminal.watch, undefined, { context, signal: watching.signal });
    for await (const now of states) {
      watching.abort();
      return now;
    }
    throw new Error('The terminal shows nothing.');
  };
  const screen = async () => {
    const now = await state();
    return now.kind === 'visit' ? now.visit.screen : null;
  };
  const venue = () => call(terminal.venue, undefined, { context });
  const begin = async () => {
    const begun = await call(visit.begin, { language: 'zh-CN' }, { context });
    if (!begun.ok) throw new Error(begun.code);
    const { visitId } = begun.value;
    const ask = (text: string) => call(visit.ask, { visitId, question: { text, via: 'typed' } }, { context });
    const intend = (intent: Intent) => call(visit.intend, { visitId, intent }, { context });
    const suggest = async (typed: string) => {
      const found = await call(visit.suggest, { visitId, typed, limit: 6 }, { context });
      return found.ok ? found.value.map(({ entryId }) => entryId) : [];
    };
    return { ask, intend, suggest, end: () => intend({ kind: 'end' }) };
  };
  const inUse = (edition: number) =>
    vi.waitFor(async () => expect(await state()).toMatchObject({ edition }), { timeout: 20_000, interval: 20 });
  const titleOf = async (id: string) => {
    const now = await screen();
    return now?.name === 'answer' && now.entry.id === id ? now.entry.text.title : null;
  };
  return { kiosk, log, state, screen, venue, begin, inUse, titleOf };
}

const lost = '身份证丢了怎么补办';

test('a visit keeps the version that it began with to its end, and the next one has the new', async () => {
  const { kiosk, venue, begin, inUse, titleOf, state } = setup();
  const first = await begin();
  const other = secondVersion(testVenue());
  const added = { ...other.entries[0], id: 'balloon', relatedIds: [] } as (typeof other.entries)[number];
  const zh = { ...added.texts['zh-CN'], title: '热气球在哪里坐', phrasings: ['热气球在哪里坐', '坐热气球'] };
  const content = { ...other, entries: [...other.entries, { ...added, texts: { 'zh-CN': zh } }] };
  expect(await kiosk.publish(venueFolder(content))).toMatchObject({ ok: true });

  // The next edition is made ready meanwhile; what this visit sees and asks is the old one whenever it looks.
  for (let round = 0; round < 20; round += 1) {
    expect(await first.ask(lost)).toMatchObject({ ok: true });
    expect(await titleOf('id-card-lost')).toBe(lost);
    expect(await first.suggest('热气球')).not.toContain('balloon');
    expect((await venue())?.face.question['zh-CN']).toBe('您要办什么事');
    expect(await state()).toMatchObject({ kind: 'visit', edition: 1 });
  }
  await first.end();
  await inUse(2);
  expect(await venue()).toMatchObject({ edition: 2, face: { question: { 'zh-CN': '第二版的问题' } } });

  const second = await begin();
  await second.ask(lost);
  expect(await titleOf('id-card-lost')).toBe(`${lost}（二）`);
  expect(await second.suggest('热气球')).toContain('balloon');
  await second.ask('热气球在哪里坐');
  expect(await titleOf('balloon')).toBe('热气球在哪里坐');
}, 60_000);

test('while nobody is there, the page is told of the new version as soon as its answers are loaded', async () => {
  const { kiosk, state, venue, inUse } = setup();
  expect(await state()).toEqual({ kind: 'waiting', edition: 1 });
  await kiosk.publish(venueFolder(secondVersion(testVenue())));
  await inUse(2);
  expect((await venue())?.face.popular['zh-CN'][0]?.title).toBe(`${lost}（二）`);
}, 30_000);

test('a refused version changes nothing and says by its code why', async () => {
  const { kiosk, log, state, venue } = setup();
  const source = venueFolder(secondVersion(testVenue()));
  writeFileSync(join(source.folder, 'venue.json'), '{');
  const outcome = await kiosk.publish(source);
  expect(outcome).toMatchObject({ ok: false, code: 'venue-file-refused', detail: expect.stringContaining('sha256') });
  expect(await state()).toEqual({ kind: 'waiting', edition: 1 });
  expect((await venue())?.face.question['zh-CN']).toBe('您要办什么事');
  expect(log.lines.join()).toContain('content not replaced');
}, 30_000);

test('replaced again and again during visits, a venue ends no visit and mixes no screen', async () => {
  const figures = await replaceDuringVisits({ entries: 60, replacements: 2, beforeMs: 0 });
  expect(figures).toMatchObject({ replacements: 2, visitsEnded: 0, mixedScreens: 0 });
  expect(figures.visits).toBeGreaterThan(2);
}, 60_000);
