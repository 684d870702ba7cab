import { expect, test } from 'vitest';
import { createServedTerminal } from '#test/support/fixtures/served-terminal.ts';
import { pins } from '#test/support/fixtures/staff.ts';

/** A terminal that answers nothing, and an editor at it who is signed in. */
async function setup() {
  const terminal = createServedTerminal();
  await terminal.set('editor');
  const editor = terminal.open('visitor');
  await editor.call(['staff', 'signIn'], { role: 'editor', pin: pins.editor });
  const ask = async (text: string) => {
    const { call } = terminal.open('visitor');
    const begun = (await call(['visit', 'begin'], { language: 'zh-CN' })) as { value: { visitId: string } };
    await call(['visit', 'ask'], { visitId: begun.value.visitId, question: { text, via: 'typed' } });
  };
  const acts = () => terminal.staff.audit({ before: null, limit: 10 }).map(({ who, act }) => [who, act.type]);
  const list = () => editor.call(['worklist', 'list'], { limit: 10 });
  return { ...terminal, editor, ask, acts, list };
}

test('what two visits asked in vain is listed to an editor, what one asked is not', async () => {
  const { ask, list } = await setup();
  await ask('狗证在哪里办');
  await ask('哪里可以打疫苗');
  expect(await list()).toEqual({ ok: true, value: [] });
  await ask('狗证在哪里办');
  expect(await list()).toMatchObject({ ok: true, value: [{ text: '狗证在哪里办', visits: 2, nearestId: null }] });
});

test('what an editor attaches or dismisses stands in the audit trail, without a visitor’s words', async () => {
  const { ask, acts, db, editor, list } = await setup();
  for (let visit = 1; visit <= 2; visit += 1) {
    await ask('狗证在哪里办');
    await ask('哪里可以打疫苗');
  }
  const attached = await editor.call(['worklist', 'attach'], { id: 1, entryId: 'id-card-lost' });
  expect(attached).toEqual({ ok: true, value: { entryId: 'id-card-lost', text: '狗证在哪里办' } });
  expect(await editor.call(['worklist', 'dismiss'], { id: 2 })).toEqual({ ok: true, value: null });
  expect(await list()).toEqual({ ok: true, value: [] });
  expect(acts().slice(0, 2)).toEqual([
    ['editor', 'worklist.dismissed'],
    ['editor', 'worklist.attached'],
  ]);
  expect(JSON.stringify(db.prepare('SELECT act FROM staff_audit').all())).not.toMatch(/狗证|疫苗/);
});

test('what was refused leaves nothing in the audit trail', async () => {
  const { ask, acts, editor } = await setup();
  for (let visit = 1; visit <= 2; visit += 1) await ask('狗证在哪里办');
  const before = acts();
  expect(await editor.call(['worklist', 'attach'], { id: 1, entryId: 'nowhere' })).toEqual({
    ok: false,
    code: 'unknown-entry',
  });
  expect(await editor.call(['worklist', 'dismiss'], { id: 7 })).toEqual({ ok: false, code: 'unknown-item' });
  expect(acts()).toEqual(before);
});
