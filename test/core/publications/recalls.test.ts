import { expect, onTestFinished, test } from 'vitest';
import { terminalStateSchema } from '#contract/page/terminal.ts';
import { createRecalls } from '#core/publications/recalls.ts';
import { clientOf, createServedTerminal, visitorAndDesk } from '#test/support/fixtures/served-terminal.ts';
import { pins } from '#test/support/fixtures/staff.ts';

/** A terminal with a visitor on one page and an editor on another; states as the visitor's page is told them. */
async function setup() {
  const terminal = createServedTerminal();
  await terminal.set('attendant');
  const { visitor, desk } = await visitorAndDesk(terminal, 'editor');
  const states = await visitor.terminal.watch();
  onTestFinished(async () => void (await states.return?.()));
  const next = async () => {
    const { value } = await states.next();
    return terminalStateSchema.parse(value);
  };
  return { ...terminal, visitor, desk, next };
}

test('an entry that is recalled is off the screen of the visit under way, the lists and the venue’s face at once', async () => {
  const { visitor, desk, next } = await setup();
  await next();
  const begun = await visitor.visit.begin({ language: 'zh-CN' });
  if (!begun.ok) throw new Error(begun.code);
  const { visitId } = begun.value;
  await next();
  await visitor.visit.intend({ visitId, intent: { kind: 'open-entry', entryId: 'id-card-lost' } });
  const shown = await next();
  expect(shown).toMatchObject({ visit: { screen: { name: 'answer', entry: { id: 'id-card-lost' } } } });
  expect(await desk.publications.recall({ entryId: 'id-card-lost' })).toEqual({ ok: true, value: null });
  const after = await next();
  expect(after).toMatchObject({ kind: 'visit', visit: { screen: { name: 'home' } } });
  expect(after.kind === 'visit' && shown.kind === 'visit' && after.edition > shown.edition).toBe(true);
  const face = await visitor.terminal.venue();
  expect(face?.face.popular['zh-CN'].map(({ entryId }) => entryId)).toEqual(['toilets']);
  await desk.publications.restore({ entryId: 'id-card-lost' });
  expect((await visitor.terminal.venue())?.face.popular['zh-CN']).toHaveLength(2);
});

test('a recall outlasts the process, and is written down as the act of whoever did it', async () => {
  const { desk, staff, db, clock } = await setup();
  await desk.publications.recall({ entryId: 'id-card-lost' });
  expect(await desk.publications.recalls()).toMatchObject({
    ok: true,
    value: [{ entryId: 'id-card-lost', title: { 'zh-CN': '身份证丢了怎么补办' }, by: 'editor' }],
  });
  expect(staff.audit({ before: null, limit: 1 })).toMatchObject([
    { who: 'editor', act: { type: 'entry.recalled', entryId: 'id-card-lost' } },
  ]);
  const started = createRecalls({
    db,
    clock,
    venueId: 'test-hall',
    titleOf: () => ({ 'zh-CN': '示例' }),
    audit: () => {},
  });
  expect([started.has('id-card-lost'), started.has('toilets')]).toEqual([true, false]);
  expect(await desk.publications.recall({ entryId: 'nothing' })).toEqual({ ok: false, code: 'unknown-entry' });
  expect(await desk.publications.restore({ entryId: 'toilets' })).toEqual({ ok: false, code: 'unknown-entry' });
});

test('a notice is told from its start to its end, and an attendant may write one', async () => {
  const { visitor, kiosk, clock, staff } = await setup();
  const attendant = clientOf(kiosk);
  await attendant.staff.signIn({ role: 'attendant', pin: pins.attendant });
  const told = await visitor.notices.watch();
  onTestFinished(async () => void (await told.return?.()));
  expect((await told.next()).value).toEqual([]);
  const at = (minutes: number) => new Date(clock.nowMs() + minutes * 60_000).toISOString();
  const text = { 'zh-CN': '电梯检修，请走楼梯' };
  const put = await attendant.notices.put({ text, from: at(1), until: at(2) });
  if (!put.ok) throw new Error(put.code);
  expect(staff.audit({ before: null, limit: 1 })).toMatchObject([{ who: 'attendant', act: { type: 'notice.put' } }]);
  const holding = told.next();
  clock.advance(60_000);
  expect((await holding).value).toEqual([{ id: put.value.id, text }]);
  const over = told.next();
  clock.advance(60_000);
  expect((await over).value).toEqual([]);
  expect(await attendant.notices.list()).toEqual({ ok: true, value: [] });
  expect(await attendant.notices.remove({ id: put.value.id })).toMatchObject({ ok: true });
  expect(await attendant.notices.remove({ id: put.value.id })).toEqual({ ok: false, code: 'unknown-notice' });
});

test('a notice that ends before it starts, or is longer than a screen has room for, is no notice', async () => {
  const { desk, clock } = await setup();
  const [from, until] = [0, 60_000].map((ms) => new Date(clock.nowMs() + ms).toISOString()) as [string, string];
  const wrong = [
    { text: { 'zh-CN': '检修' }, from: until, until: from },
    { text: { 'zh-CN': '检'.repeat(25) }, from, until },
  ];
  for (const notice of wrong) await expect(desk.notices.put(notice)).rejects.toThrow();
});
