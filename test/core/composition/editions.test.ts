import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { expect, onTestFinished, test, vi } from 'vitest';
import { publishingPlan } from '#bench/live/publishing-plan.ts';
import { replaceDuringVisits } from '#bench/live/replaced-venue.ts';
import type { TerminalState } from '#contract/page/terminal.ts';
import type { Intent } from '#contract/page/visit.ts';
import { shippedEngines } from '#core/composition/kiosk-deps.ts';
import { createKiosk } from '#core/kiosk.ts';
import { systemClock } from '#core/system/clock.ts';
import { createCollectingLog } from '#test/support/fakes/log.ts';
import { testKioskDeps } from '#test/support/fixtures/served-terminal.ts';
import { testVenue } from '#test/support/fixtures/venue.ts';
import { secondVersion, venueFolder } from '#test/support/fixtures/venue-folder.ts';

/** A whole terminal on the test venue, with its engines in their threads, and a page at it. */
function setup() {
  const log = createCollectingLog();
  const { plan, publish } = publishingPlan();
  const kiosk = createKiosk(testKioskDeps({ clock: systemClock, log, engines: shippedEngines }), plan);
  const { context, close } = kiosk.connect('visitor');
  const { terminal, visit } = createRouterClient(kiosk.router, { context });
  onTestFinished(async () => {
    close();
    await kiosk.close();
  });
  const state = async (): Promise<TerminalState> => {
    const watching = new AbortController();
    const states = await terminal.watch(undefined, { signal: watching.signal });
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
  const venue = () => terminal.venue();
  const begin = async () => {
    const begun = await visit.begin({ language: 'zh-CN' });
    if (!begun.ok) throw new Error(begun.code);
    const { visitId } = begun.value;
    const ask = (text: string) => visit.ask({ visitId, question: { text, via: 'typed' } });
    const intend = (intent: Intent) => visit.intend({ visitId, intent });
    const suggest = async (typed: string) => {
      const found = await visit.suggest({ visitId, typed, limit: 6 });
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
  return { publish, log, state, screen, venue, begin, inUse, titleOf };
}

const lost = '身份证丢了怎么补办';

test('a visit keeps the version that it began with to its end, and the next one has the new', async () => {
  const { publish, venue, begin, inUse, titleOf, state } = setup();
  const first = await begin();
  const other = secondVersion(testVenue());
  const added = { ...other.entries[0], id: 'balloon', relatedIds: [] } as (typeof other.entries)[number];
  const zh = { ...added.texts['zh-CN'], title: '热气球在哪里坐', phrasings: ['热气球在哪里坐', '坐热气球'] };
  const content = { ...other, entries: [...other.entries, { ...added, texts: { 'zh-CN': zh } }] };
  expect(await publish(venueFolder(content))).toMatchObject({ ok: true });

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
  const { publish, state, venue, inUse } = setup();
  expect(await state()).toEqual({ kind: 'waiting', edition: 1 });
  await publish(venueFolder(secondVersion(testVenue())));
  await inUse(2);
  expect((await venue())?.face.popular['zh-CN'][0]?.title).toBe(`${lost}（二）`);
});

test('a refused version changes nothing and says by its code why', async () => {
  const { publish, log, state, venue } = setup();
  const source = venueFolder(secondVersion(testVenue()));
  writeFileSync(join(source.folder, 'venue.json'), '{');
  const outcome = await publish(source);
  expect(outcome).toMatchObject({ ok: false, code: 'venue-file-refused', detail: expect.stringContaining('sha256') });
  expect(await state()).toEqual({ kind: 'waiting', edition: 1 });
  expect((await venue())?.face.question['zh-CN']).toBe('您要办什么事');
  expect(log.lines.join()).toContain('content not replaced');
});

test('replaced again and again during visits, a venue ends no visit and mixes no screen', async () => {
  const figures = await replaceDuringVisits({ entries: 60, replacements: 2, beforeMs: 0 });
  expect(figures).toMatchObject({ replacements: 2, visitsEnded: 0, mixedScreens: 0 });
  expect(figures.visits).toBeGreaterThan(2);
}, 60_000);
