import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { Explanation } from '#contract/page/answering-staff.ts';
import type { DraftView } from '#contract/page/drafts.ts';
import type { VenueFace } from '#contract/page/terminal.ts';
import { priorThresholds } from '#core/answering/rank/judgement.ts';
import { createItems } from '#core/worklist/items.ts';
import { redactionEdition } from '#core/worklist/redact.ts';
import { openUnsureEngine } from '#test/support/fakes/engine.ts';
import { createPlainHashing } from '#test/support/fakes/pin-hashing.ts';
import { testMatter } from '#test/support/fixtures/matter.ts';
import { createServedTerminal } from '#test/support/fixtures/served-terminal.ts';
import { pins } from '#test/support/fixtures/staff.ts';
import { testVenue } from '#test/support/fixtures/venue.ts';
import { temporaryFolder } from '#test/support/folder.ts';

const lead = ['texts', 'zh-CN', 'lead'];
const oldLead = '带户口簿到 C6 窗口，当场挂失、当场补办。';
const newLead = '带户口簿到 C8 窗口，当场补办。';
const soon = { timeout: 20_000 };

/** A terminal that is sure of nothing, with a publisher and an editor signed in on pages of their own. */
async function setup(dataFolder = temporaryFolder(), content = testVenue(), openEngine = openUnsureEngine) {
  const readVenue = () => ({ content, sha256: '0123456789' });
  const engines = { openEngine, hashing: createPlainHashing() };
  const terminal = createServedTerminal({ dataFolder, readVenue, engines });
  const signedIn = async (role: 'publisher' | 'editor') => {
    await terminal.set(role);
    const page = terminal.open('visitor');
    await page.call(['staff', 'signIn'], { role, pin: pins[role] });
    return page;
  };
  const publisher = await signedIn('publisher');
  const call = (name: string, input?: unknown) => publisher.call(['drafts', name], input);
  const change = (to: string, from = oldLead) =>
    call('edit', { entryId: 'id-card-lost', path: lead, from, to }) as Promise<{ value: DraftView }>;
  const list = () =>
    call('list', { language: 'zh-CN', containing: '', flag: 'changed', from: 0, limit: 10 }) as Promise<{
      value: { revision: number; found: number };
    }>;
  const publish = async (overrides = false, isChecked = false) =>
    call('publish', { revision: (await list()).value.revision, overrides, isChecked });
  const acts = () => terminal.staff.audit({ before: null, limit: 20 }).map(({ who, act }) => ({ who, ...act }));
  /** Gives words to the entry that two visitors have asked in vain. */
  const attach = async (text: string) => {
    const item = { text, language: 'zh-CN', redaction: redactionEdition, clarified: 0, nearestId: null } as const;
    const id = createItems(terminal.db, 1).add({ ...item, firstDay: '2026-11-23', day: '2026-11-23' });
    await publisher.call(['worklist', 'attach'], { id, entryId: 'id-card-lost' });
  };
  /** What a visitor who begins now would read. */
  const leadRead = async () => {
    const opened = (await call('open', { entryId: 'id-card-lost' })) as { value: DraftView };
    return opened.value.live?.texts['zh-CN']?.lead;
  };
  return { ...terminal, dataFolder, signedIn, publisher, call, change, list, publish, attach, acts, leadRead };
}

test('a publisher puts the draft in force, and it stands in the audit trail', async () => {
  const { change, publish, leadRead, list, acts, dataFolder } = await setup();
  await change(newLead);
  expect(await leadRead()).toBe(oldLead);
  expect(await publish()).toEqual({ ok: true, value: { entries: 1, isGiven: true } });
  expect(await leadRead()).toBe(newLead);
  expect((await list()).value.found).toBe(0);
  expect(acts()).toContainEqual({ who: 'publisher', type: 'draft.published', entries: 1, goldenOverridden: 0 });
  expect(readdirSync(dataFolder)).not.toContain('publishing');
});

test('what is not edited at the desk stays as it is, whatever is published or undone', async () => {
  const { change, publish, publisher, open } = await setup(temporaryFolder(), testVenue({ matters: [testMatter()] }));
  const titles = async () => {
    const shown = (await open('visitor').call(['terminal', 'venue'])) as { face: VenueFace };
    return shown.face.matters['zh-CN'].map(({ title }) => title);
  };
  await change(newLead);
  expect(await publish()).toMatchObject({ ok: true });
  await change(oldLead, newLead);
  expect(await publish()).toMatchObject({ ok: true });
  expect(await titles()).toEqual(['身份证带什么']);
  expect(await publisher.call(['publications', 'undo'], { id: 1 })).toMatchObject({ ok: true });
  expect(await titles()).toEqual(['身份证带什么']);
});

test('an editor edits and does not publish; a visitor does neither', async () => {
  const { signedIn, open } = await setup();
  const editor = await signedIn('editor');
  const edit = { entryId: 'id-card-lost', path: lead, from: oldLead, to: newLead };
  expect(await editor.call(['drafts', 'edit'], edit)).toMatchObject({ ok: true });
  await expect(
    editor.call(['drafts', 'publish'], { revision: 1, overrides: false, isChecked: false }),
  ).rejects.toThrow();
  await expect(open('visitor').call(['drafts', 'edit'], edit)).rejects.toThrow();
});

test('nothing is published that has not changed, that has changed since it was looked at, or that may not be shown', async () => {
  const { call, change, list, publish, leadRead } = await setup();
  expect(await publish()).toMatchObject({ ok: false, code: 'nothing-changed' });
  const { revision } = (await list()).value;
  await change(newLead);
  expect(await call('publish', { revision, overrides: false, isChecked: false })).toMatchObject({
    code: 'changed-meanwhile',
  });
  await change('이것은 중국어가 아닙니다', newLead);
  expect(await publish(true)).toEqual({ ok: false, code: 'faulty', documentIds: ['id-card-lost'] });
  expect(await leadRead()).toBe(oldLead);
});

test('a golden question that the draft does not answer is an obstacle, until a publisher says that it is none', async () => {
  const { call, change, publish, acts } = await setup();
  await call('keepGolden', { text: '身份证没了怎么办', language: 'zh-CN', entryId: 'id-card-lost' });
  await change(newLead);
  expect(await publish()).toMatchObject({ ok: false, code: 'golden-failed', failed: [{ text: '身份证没了怎么办' }] });
  expect(await publish(true)).toMatchObject({ ok: true });
  expect(acts()).toContainEqual({ who: 'publisher', type: 'draft.published', entries: 1, goldenOverridden: 1 });
});

test('the draft that is asked leads to its places, as the terminal will', async () => {
  const explanation: Explanation = {
    normalised: '',
    decision: { kind: 'hand-over', reason: 'unsure' },
    thresholds: priorThresholds,
    model: 'plain',
    decidedBy: null,
    entries: [],
  };
  const openEngine = () => ({ ...openUnsureEngine(), explain: async () => explanation });
  const { call } = await setup(temporaryFolder(), testVenue(), openEngine);
  const asked = (text: string) => call('ask', { text, language: 'zh-CN' });
  const leads = { explanation: { decision: { kind: 'place', placeIds: ['toilet'] } }, places: ['洗手间'] };
  expect(await asked('洗手间在哪')).toMatchObject({ ok: true, value: leads });
  expect(await asked('护照怎么办')).toMatchObject({ ok: true, value: { explanation, places: [] } });
});

/** Engines that are sure of nothing, by the order in which they were opened. */
function countedEngines() {
  const closed: number[] = [];
  let opened = 0;
  const openEngine = () => {
    opened += 1;
    const number = opened;
    return { ...openUnsureEngine(), close: async () => void closed.push(number) };
  };
  return { openEngine, closed, opened: () => opened };
}

test('what was tried is what is published: its engine serves, and no other is made', async () => {
  const { openEngine, closed, opened } = countedEngines();
  const { call, change, publish, leadRead } = await setup(temporaryFolder(), testVenue(), openEngine);
  await change(newLead);
  await call('ask', { text: '护照怎么办', language: 'zh-CN' });
  expect(opened()).toBe(2);
  expect(await publish()).toMatchObject({ ok: true });
  await vi.waitFor(() => expect(closed).toContain(1), soon);
  expect(await leadRead()).toBe(newLead);
  expect({ opened: opened(), closed }).toEqual({ opened: 2, closed: [1] });
  // The next draft is tried by an engine of its own, beside the one that serves.
  await call('ask', { text: '护照怎么办', language: 'zh-CN' });
  expect({ opened: opened(), closed }).toEqual({ opened: 3, closed: [1] });
});

test('a draft that has changed since it was tried is published with an engine of its own', async () => {
  const { openEngine, closed, opened } = countedEngines();
  const { call, change, publish } = await setup(temporaryFolder(), testVenue(), openEngine);
  await change(newLead);
  await call('ask', { text: '护照怎么办', language: 'zh-CN' });
  await change(oldLead.replace('C6', 'C9'), newLead);
  expect(await publish()).toMatchObject({ ok: true });
  await vi.waitFor(() => expect(closed).toEqual([2, 1]), soon);
  expect(opened()).toBe(3);
});

test('phrasings that were attached are published with the engine that was tried, and asked of it once', async () => {
  const { openEngine, closed, opened } = countedEngines();
  const { attach, call, publish } = await setup(temporaryFolder(), testVenue(), openEngine);
  await attach('证没了');
  await vi.waitFor(() => expect(closed).toEqual([1]), soon);
  await call('ask', { text: '护照怎么办', language: 'zh-CN' });
  expect(await publish()).toMatchObject({ ok: true });
  await vi.waitFor(() => expect(closed).toEqual([1, 2]), soon);
  expect(opened()).toBe(3);
});

test('an attached phrasing works at once, stands in the draft, and is part of the version that is published', async () => {
  const { attach, call, publish, publisher } = await setup();
  await attach('证没了');
  const phrasings = async () => {
    const opened = (await call('open', { entryId: 'id-card-lost' })) as { value: DraftView };
    return { ...opened.value.live?.texts['zh-CN'], attached: opened.value.attached };
  };
  expect(await publisher.call(['terminal', 'phrasings'], { language: 'zh-CN' })).toContain('证没了');
  expect(await phrasings()).toMatchObject({ attached: [{ language: 'zh-CN', text: '证没了' }] });
  expect(await publish()).toMatchObject({ ok: true });
  expect(await phrasings()).toMatchObject({ attached: [], phrasings: expect.arrayContaining(['证没了']) });
});

test('an attached phrasing can be taken back, and finds its entry no more', async () => {
  const { attach, call, publisher } = await setup();
  await attach('证没了');
  const taken = await call('detach', { entryId: 'id-card-lost', language: 'zh-CN', text: '证没了' });
  expect(taken).toMatchObject({ ok: true, value: { attached: [] } });
  expect(await publisher.call(['terminal', 'phrasings'], { language: 'zh-CN' })).not.toContain('证没了');
});

test('hours that are changed are published with the draft, and every screen goes by them', async () => {
  const { publisher, publish } = await setup();
  const week = (day: string) => ['hours', 'week', day];
  const edit = (path: string[], from: unknown, to: unknown) =>
    publisher.call(['parts', 'edit'], { partId: 'venue/test-hall', path, from, to });
  await edit(week('mon'), null, '10:00-9:00');
  expect(await publish(true)).toEqual({ ok: false, code: 'faulty', documentIds: ['venue/test-hall'] });
  await edit(week('mon'), '10:00-9:00', '9:00-11:30 13:30-17:00');
  expect(await publish()).toEqual({ ok: true, value: { entries: 1, isGiven: true } });
  const opened = await publisher.call(['parts', 'open'], { partId: 'venue/test-hall' });
  expect(opened).toMatchObject({
    value: { revision: 0, live: { hours: { week: { mon: '9:00-11:30 13:30-17:00' } } } },
  });
});

test('a damaged drafts.db is kept aside, a draft is begun anew, what is in force is served, and the self-check says so', async () => {
  const dataFolder = temporaryFolder();
  writeFileSync(join(dataFolder, 'drafts.db'), 'no database');
  const { change, log, signedIn } = await setup(dataFolder);
  expect(await change(newLead)).toMatchObject({ ok: true });
  expect(log.lines.join()).toContain('drafts.db damaged');
  expect(readdirSync(dataFolder).some((name) => name.startsWith('drafts.db.damaged-'))).toBe(true);
  expect(existsSync(join(dataFolder, 'drafts.db'))).toBe(true);
  const editor = await signedIn('editor');
  expect(await editor.call(['desk', 'check'])).toMatchObject({ isDraftSetAside: true });
});

test('a page that is gone holds no entry open', async () => {
  const { call, signedIn } = await setup();
  const editor = await signedIn('editor');
  await editor.call(['drafts', 'open'], { entryId: 'id-card-lost' });
  expect(await call('open', { entryId: 'id-card-lost' })).toMatchObject({ value: { others: ['editor'] } });
  editor.close();
  await vi.waitFor(async () =>
    expect(await call('open', { entryId: 'id-card-lost' })).toMatchObject({ value: { others: [] } }),
  );
});
